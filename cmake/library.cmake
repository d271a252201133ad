# The library: what `cmake --install` puts beside the program, so that find_package(newsgraph) finds it. Programs say
# target_link_libraries(mine newsgraph::query) and include <store/store.hpp>.
include(CMakePackageConfigHelpers)
set_target_properties(newsgraph_options PROPERTIES EXPORT_NAME options)
set_target_properties(newsgraph_rapidjson PROPERTIES EXPORT_NAME rapidjson)
install(TARGETS newsgraph_options newsgraph_rapidjson EXPORT newsgraph COMPONENT library)
install(EXPORT newsgraph NAMESPACE newsgraph:: FILE newsgraphTargets.cmake DESTINATION lib/cmake/newsgraph
        COMPONENT library)
install(FILES cmake/newsgraphConfig.cmake DESTINATION lib/cmake/newsgraph COMPONENT library)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/newsgraphConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/newsgraphConfigVersion.cmake DESTINATION lib/cmake/newsgraph
        COMPONENT library)
install(DIRECTORY src/ DESTINATION include/newsgraph COMPONENT library FILES_MATCHING PATTERN "*.hpp"
        PATTERN cli EXCLUDE PATTERN training EXCLUDE PATTERN evaluation EXCLUDE)
install(DIRECTORY exports DESTINATION include/newsgraph COMPONENT library FILES_MATCHING PATTERN "*.hpp")
