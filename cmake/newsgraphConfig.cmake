# find_package(newsgraph): targets newsgraph::store, newsgraph::query, newsgraph::graph, newsgraph::exports,
# newsgraph::pipeline and those that they use.
include(CMakeFindDependencyMacro)
find_dependency(PkgConfig)
find_dependency(Threads)
find_dependency(Boost 1.74)
find_dependency(fmt)
find_dependency(LibXml2)
find_dependency(ZLIB)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(SERD REQUIRED IMPORTED_TARGET serd-0)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph)
include(${CMAKE_CURRENT_LIST_DIR}/newsgraphTargets.cmake)
# The folder of models and ontology, for programs that read articles: NEWSGRAPH_DATA in their environment.
get_filename_component(newsgraph_DATA ${CMAKE_CURRENT_LIST_DIR}/../../../share/newsgraph ABSOLUTE)
