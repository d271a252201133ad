# Compiler flags that every target shares, and newsgraph_module(), which declares one static library per folder.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(newsgraph_options INTERFACE)
target_include_directories(newsgraph_options INTERFACE
                           "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src;${PROJECT_SOURCE_DIR}>"
                           "$<INSTALL_INTERFACE:include/newsgraph;include>")
target_compile_features(newsgraph_options INTERFACE $<INSTALL_INTERFACE:cxx_std_20>)
target_compile_options(newsgraph_options INTERFACE
                       "$<BUILD_INTERFACE:-Wall;-Wextra;-Wconversion;-Wshadow;-ffp-contract=off>")
# g++ 12 reports -Wrestrict wrongly for std::string's operator+ (GCC bug 105651).
target_compile_options(newsgraph_options INTERFACE $<BUILD_INTERFACE:$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>>)
if(NEWSGRAPH_WARNINGS_AS_ERRORS)
  target_compile_options(newsgraph_options INTERFACE $<BUILD_INTERFACE:-Werror>)
endif()
if(NEWSGRAPH_SANITIZERS)
  # Instrumented code makes g++ report -Wmaybe-uninitialized in its own headers.
  target_compile_options(newsgraph_options INTERFACE -fsanitize=${NEWSGRAPH_SANITIZERS} -fno-omit-frame-pointer
                         -Wno-maybe-uninitialized)
  target_link_options(newsgraph_options INTERFACE -fsanitize=${NEWSGRAPH_SANITIZERS})
endif()

# newsgraph_module(NAME SOURCES file… [DEPENDS target…] [PRIVATE target…] [INTERNAL])
# INTERNAL: not part of the library that is installed.
function(newsgraph_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "INTERNAL" "" "SOURCES;DEPENDS;PRIVATE")
  add_library(newsgraph_${name} STATIC ${arg_SOURCES})
  target_link_libraries(newsgraph_${name} PUBLIC newsgraph_options ${arg_DEPENDS} PRIVATE ${arg_PRIVATE})
  if(NOT arg_INTERNAL)
    set_target_properties(newsgraph_${name} PROPERTIES EXPORT_NAME ${name})
    install(TARGETS newsgraph_${name} EXPORT newsgraph ARCHIVE DESTINATION lib/newsgraph COMPONENT library)
  endif()
endfunction()
