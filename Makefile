# The commands of the README. Everything else is CMake: see CMakePresets.json.
SHELL := /bin/bash
BUILD := build
EXAMPLE := examples/ukraine-aid.txt
OUT := out
# Compilers take up to 1 GB each: not more of them at once than processors.
JOBS := $(shell nproc)

.PHONY: demo test check-all format clean install-packages install-consumers release

demo: release
	@mkdir -p $(OUT)
	@$(BUILD)/release/src/cli/newsgraph build $(EXAMPLE) \
	  -o $(OUT)/graph.svg -o $(OUT)/graph.dot -o $(OUT)/graph.jsonld --summary
	@printf '\nThe graph of %s:\n' '$(EXAMPLE)'
	@printf '  %-18s %s\n' '$(OUT)/graph.svg' 'picture, opens in a browser' \
	  '$(OUT)/graph.dot' 'the same for Graphviz' '$(OUT)/graph.jsonld' 'all of it, with the evidence'

test: install-packages install-consumers
	@cmake --preset dev --log-level=WARNING
	@cmake --build --preset dev -j $(JOBS)
	@ctest --preset dev -j $(JOBS)

# What takes longer: sanitizers, threads, formatting, static analysis; exports in Neo4j, Jena and Virtuoso.
check-all: test
	@scripts/check_format
	@for preset in asan-ubsan tsan; do \
	  cmake --preset $$preset --log-level=WARNING && cmake --build --preset $$preset -j $(JOBS) && \
	  ctest --preset $$preset -j $(JOBS) || exit 1; done
	@scripts/check_tidy $(BUILD)/dev
	@scripts/install_consumers --heavy
	@ctest --preset dev -C heavy -L heavy

format:
	@scripts/list_sources | xargs clang-format -i

clean:
	@rm -rf $(BUILD) $(OUT)

install-packages:
	@scripts/install_packages

# What tests/interop loads the exports into.
install-consumers:
	@scripts/install_consumers

release: install-packages
	@cmake --preset release --log-level=WARNING
	@cmake --build --preset release -j $(JOBS) --target newsgraph
