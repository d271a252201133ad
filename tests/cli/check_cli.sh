#!/usr/bin/env bash
# Checks of the command line: check_cli.sh PROGRAM CHECK. Every function check_* is one CTest test; its name is what it
# promises. Runs in a folder of its own that is removed at the end.
set -euo pipefail

program=$1
check=$2
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

article='Minister resigns in Lisbon

LISBON (AP) — Portuguese Finance Minister Ana Silva resigned on Monday. "I have lost the trust of my party," Silva said. Prime Minister Jorge Costa thanked her.'
printf '%s\n' "$article" >article.txt
printf '%s\n' "${article//Silva/Moreira}" >second.txt

fail() {
  echo "FAILED: $*" >&2
  echo "--- standard output" >&2
  head -c 2000 out >&2
  echo "--- standard error" >&2
  head -c 2000 err >&2
  exit 1
}

# run CODE ARGUMENT…: runs newsgraph, keeps both outputs, checks the exit code.
run() {
  local expected=$1 code=0
  shift
  "$program" "$@" >out 2>err </dev/null || code=$?
  [[ $code == "$expected" ]] || fail "exit code $code instead of $expected: newsgraph $*"
}
says() { grep -qF -- "$1" err || fail "standard error does not say: $1"; }
prints() { grep -qF -- "$1" out || fail "standard output does not have: $1"; }
is_json() { python3 -m json.tool "$1" >/dev/null || fail "$1 is not JSON"; }
silent() { [[ ! -s out ]] || fail "standard output is not empty"; }

check_prints_json_ld_without_options() {
  run 0 build article.txt
  is_json out
  prints '"@graph"'
  prints 'Silva'
  [[ ! -s err ]] || fail "standard error is not empty"
}

check_reads_standard_input() {
  "$program" build - <article.txt >out 2>err || fail "exit code $?"
  is_json out
}

check_help_shows_options_and_examples() {
  run 0 build --help
  prints EXAMPLES
  prints --published
  run 0 -h
  prints build
  prints annotate
}

check_prints_its_version() {
  run 0 --version
  prints 'newsgraph '
}

check_refuses_a_wrong_command_line_with_2() {
  run 2
  run 2 build
  says 'no input'
  run 2 build article.txt --nonsense
  run 2 nonsense
  run 2 build article.txt --format nonsense
  says 'unknown format nonsense'
  run 2 build article.txt -o graph.nonsense
  says 'its extension names no format'
  run 2 build article.txt --published yesterday
  says 'not a date: yesterday'
  run 2 build article.txt --threads 0
  run 2 build article.txt --model nonsense
  says 'no such model'
  run 2 build article.txt --ontology nonsense.ttl
  says 'nonsense.ttl: no such file'
}

check_names_an_empty_file() {
  : >empty.txt
  run 1 build empty.txt
  says 'newsgraph: error: empty.txt: is empty'
  silent
}

check_names_a_missing_file() {
  run 1 build missing.txt
  says 'newsgraph: error: missing.txt: no such file'
  silent
}

check_names_a_binary_file() {
  printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' >picture.txt
  run 1 build picture.txt
  says 'newsgraph: error: picture.txt: is a binary file'
}

check_names_the_byte_and_line_of_invalid_utf8() {
  printf 'The caf\xe9 was full.\n' >latin.txt
  run 1 build latin.txt
  says 'newsgraph: error: latin.txt: is not valid UTF-8: byte 0xE9 at offset 7 (line 1)'
}

check_refuses_a_huge_single_line() {
  head -c 50000000 /dev/zero | tr '\0' 'a' >huge.txt
  run 1 build huge.txt
  says 'newsgraph: error: huge.txt: is longer than 5 MB'
}

check_names_an_unwritable_output_before_work_starts() {
  run 1 build article.txt -o nowhere/graph.jsonld
  says 'newsgraph: error: nowhere/graph.jsonld: cannot be written: the folder does not exist'
  mkdir taken.svg
  run 1 build article.txt -o taken.svg
  says 'newsgraph: error: taken.svg: cannot be written: Is a directory'
  if ((EUID != 0)); then
    mkdir locked
    chmod a-w locked
    run 1 build article.txt -o locked/graph.dot
    says 'locked/graph.dot: cannot be written: Permission denied'
  fi
}

check_says_that_a_device_is_full() {
  [[ -e /dev/full ]] || exit 0
  run 1 build article.txt --format jsonld -o /dev/full
  says 'newsgraph: error: /dev/full: cannot be written: No space left on device'
  for format in ndjson nquads turtle graphml gexf; do
    run 1 build article.txt --format $format -o /dev/full
    says 'newsgraph: error: /dev/full: cannot be written: No space left on device'
  done
}

check_validates_graphs_against_the_ontology() {
  run 0 build article.txt -o graph.jsonld -o graph.ndjson
  run 0 validate graph.jsonld graph.ndjson
  silent
  says ' 0 findings'
  sed 's/"Person"/"Work"/' graph.ndjson >wrong.ndjson
  run 3 validate wrong.ndjson
  prints 'wrong.ndjson:'
  prints 'is a Work, not one of Person, Organization'
  prints '#char='
  run 3 validate wrong.ndjson --json
  head -n 1 out >finding.json
  is_json finding.json
  prints '"type":"Work"'
  run 1 validate article.txt
  says 'article.txt:1: is not valid JSON'
  run 1 validate missing.ndjson
  run 2 validate
}

check_a_mistake_in_an_ontology_is_named_with_its_line() {
  printf '%s\n' '@prefix ng: <https://newsgraph.org/ontology#> .' \
    '@prefix owl: <http://www.w3.org/2002/07/owl#> .' '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .' \
    '@prefix my: <https://example.org/my#> .' 'my:thanked a owl:ObjectProperty ; rdfs:label "paid thanks to" ;' \
    '  ng:trigger "accuse" .' >my.ttl
  run 1 build article.txt --ontology my.ttl
  says 'newsgraph: error: my.ttl:6: trigger "accuse"'
  says 'already belongs to <https://newsgraph.org/ontology#accused>'
  sed -i 's/"accuse"/"lose trust of"/' my.ttl
  run 0 build article.txt --ontology my.ttl -o graph.ndjson
  run 0 validate graph.ndjson --ontology my.ttl
}

check_one_bad_article_does_not_stop_the_others() {
  : >empty.txt
  run 3 build article.txt empty.txt missing.txt second.txt -o graph.jsonld --report report.ndjson
  says 'empty.txt: is empty'
  says 'missing.txt: no such file'
  is_json graph.jsonld
  grep -q Silva graph.jsonld || fail "the first article is missing"
  grep -q Moreira graph.jsonld || fail "the last article is missing"
  [[ $(wc -l <report.ndjson) == 4 ]] || fail "the report has not four lines"
  grep -qF '{"input":"empty.txt","status":"failed","messages":["is empty"]}' report.ndjson || fail "wrong report"
  [[ $(grep -c '"status":"ok"' report.ndjson) == 2 ]] || fail "wrong report"
}

check_a_bad_line_of_ndjson_is_named_with_its_number() {
  printf '%s\n' '{"id":"1","text":"Ana Silva met Jorge Costa."}' '{bad' >news.ndjson
  run 3 build news.ndjson
  says 'newsgraph: error: news.ndjson:2: is not valid JSON'
  is_json out
}

check_leaves_the_old_file_when_no_article_comes_through() {
  echo old >graph.jsonld
  run 1 build missing.txt -o graph.jsonld
  [[ $(cat graph.jsonld) == old ]] || fail "the old file is gone"
  [[ -z $(find . -name '*.part') ]] || fail "a temporary file is left"
}

check_writes_several_formats_in_one_run() {
  run 0 build article.txt -o graph.dot -o graph.svg -o graph.jsonld -o graph.png -o graph.pdf
  silent
  grep -q digraph graph.dot || fail "no DOT"
  grep -q '<svg' graph.svg || fail "no SVG"
  is_json graph.jsonld
  [[ $(head -c 4 graph.png | tail -c 3) == PNG ]] || fail "no PNG"
  [[ $(head -c 4 graph.pdf) == %PDF ]] || fail "no PDF"
  [[ -z $(find . -name '*.part') ]] || fail "a temporary file is left"
}

check_writes_tables_and_graph_formats() {
  run 0 build article.txt -o graph.ttl -o graph.trig -o graph.nq -o graph.graphml -o graph.gexf -o graph.ndjson \
    --format csv -o tables
  silent
  for file in graph.{ttl,trig,nq,graphml,gexf,ndjson} tables/{nodes,quotations}.csv; do
    grep -q Silva "$file" || fail "$file has no Silva"
  done
  [[ -z $(find . -name '*.part') ]] || fail "a temporary file is left"
  run 0 build article.txt -o graph.cypher --format neo4j -o neo4j
  grep -q 'UNWIND' graph.cypher || fail "no Cypher"
  sh -n neo4j/import.sh || fail "import.sh is no shell script"
  run 2 build article.txt --format csv
  says 'is a folder; say which with -o DIR'
  run 2 build article.txt --attribution named-graph -o graph.ttl
  says 'Turtle has no named graphs'
}

check_a_folder_keeps_its_other_files() {
  mkdir tables
  echo mine >tables/notes.txt
  echo old >tables/nodes.csv
  run 0 build article.txt --format csv -o tables
  [[ $(cat tables/notes.txt) == mine ]] || fail "another file is gone"
  grep -q Silva tables/nodes.csv || fail "the old table is still there"
  run 1 build article.txt --format csv -o article.txt/tables
  says 'cannot be written'
}

check_honours_decisions_on_entities_and_lists_what_is_open() {
  printf 'Budget in Lisbon\n\nFinance Minister Ana Silva of the Harbour Workers Federation spoke in Lisbon.\n' >one.txt
  printf 'Talks in Lisbon\n\nThe Harbour Workers Federation met in Lisbon. Silva said that she would stay.\n' >two.txt
  run 0 build one.txt two.txt --identities found.tsv -o all.ndjson
  grep -q "^joined.ana-silva.silva@" found.tsv || fail "Silva was not joined: $(cat found.tsv)"
  grep -q joinedFromEvidence all.ndjson || fail "the graph does not say what was joined"
  sed 's/^joined/different/' found.tsv >ours.tsv
  run 0 merge all.ndjson --decisions ours.tsv -o parted.ndjson
  grep -q '"@id":"urn:newsgraph:entity:silva"' parted.ndjson || fail "the decision was not honoured"
  printf 'rename\tana-silva\tAna M. Silva\n' >ours.tsv
  run 0 merge all.ndjson --decisions ours.tsv
  prints '"name":"Ana M. Silva"'
  printf '\nsame\tana-silva\n' >ours.tsv
  run 1 merge all.ndjson --decisions ours.tsv
  says 'ours.tsv:2: a row has at least three cells'
  run 1 build one.txt --decisions missing.tsv
  says 'missing.tsv: cannot be read'
}

check_builds_a_gazetteer_and_uses_it() {
  printf '{"name":"Lisbon Harbour Board","class":"GovernmentOrganization","type":"Organization","wikidata":"Q1"}\n' >ours.ndjson
  run 0 gazetteer build ours.ndjson -o ours.gazetteer
  says '1 entries'
  printf 'Budget of the town\n\nThe Lisbon Harbour Board met Ana Silva on Monday. The Lisbon Harbour Board said on Tuesday that the budget was too small.\n' >board.txt
  run 0 build board.txt --gazetteer ours.gazetteer
  prints 'http://www.wikidata.org/entity/Q1'
  printf '[\n{"id":"Q1",\n' >dump.json
  run 1 gazetteer build dump.json -o x.gazetteer
  says 'dump.json: 1 lines are no item'
  [[ ! -e x.gazetteer ]] || fail "a gazetteer was written"
  run 2 gazetteer build board.txt -o x.gazetteer
  says 'board.txt: its name ends with none of'
  run 1 build board.txt --gazetteer board.txt
  says 'board.txt: is no file that newsgraph gazetteer build made'
}

check_merges_graphs_as_if_read_in_one_run() {
  run 0 build article.txt -o one.ndjson
  run 0 build second.txt -o two.ndjson
  run 0 build article.txt second.txt -o both.ndjson -o both.jsonld
  run 0 merge one.ndjson two.ndjson -o merged.ndjson -o merged.jsonld
  cmp both.ndjson merged.ndjson && cmp both.jsonld merged.jsonld || fail "the graphs differ"
  run 0 merge both.ndjson two.ndjson -o again.ndjson
  says 'two.ndjson: 1 article is in an earlier graph already; left out'
  cmp both.ndjson again.ndjson || fail "an article counts twice"
  run 1 merge article.txt
  says 'newsgraph: error: article.txt:1: is not valid JSON'
  run 1 merge missing.ndjson
  says 'missing.ndjson: cannot be read: No such file'
}

check_writes_a_part_of_the_graph() {
  run 0 build article.txt -o all.ndjson
  run 0 merge all.ndjson --focus silva --depth 1 --format ndjson
  prints "ana-silva"
  run 0 merge all.ndjson --no-claims --format ndjson
  ! grep -q '"claimedIn"' out || fail "a claim is left"
  run 2 merge all.ndjson --focus nobody
  says '--focus: no entity of the graph is called nobody'
  run 2 merge all.ndjson --relations nonsense
  says 'no relation of the graph is called nonsense'
  run 2 merge all.ndjson --since yesterday
  says '--since: not a date: yesterday'
}

check_says_that_a_pipe_is_closed() {
  { "$program" build article.txt --format nquads 2>err || echo $? >code; } | true
  if [[ -e code ]]; then
    [[ $(cat code) == 1 ]] || fail "exit code $(cat code)"
    says 'standard output: cannot be written: Broken pipe'
  fi
}

check_same_bytes_for_any_number_of_threads() {
  for number in 1 2 3 4 5 6 7 8; do printf '%s\n' "${article//Silva/Silva $number}" >"many$number.txt"; done
  run 0 build ./many*.txt --threads 1 -o one.jsonld -o one.dot
  run 0 build ./many*.txt --threads 2 -o two.jsonld -o two.dot
  run 0 build ./many*.txt -o all.jsonld -o all.dot
  cmp one.jsonld two.jsonld && cmp one.dot two.dot && cmp one.jsonld all.jsonld && cmp one.dot all.dot ||
    fail "the outputs differ"
}

check_an_article_given_twice_is_read_once() {
  run 0 build article.txt article.txt -o twice.jsonld
  says 'newsgraph: warning: article.txt: is the same article as article.txt; read once'
  run 0 build article.txt -o once.jsonld
  cmp once.jsonld twice.jsonld || fail "the outputs differ"
}

check_warns_of_an_article_that_is_not_english() {
  echo 'Der Minister sagte am Montag, dass die Verhandlungen mit der Gewerkschaft gescheitert sind.' >german.txt
  run 0 build german.txt
  says 'newsgraph: warning: german.txt: does not look like English'
}

check_reads_a_folder_with_html_and_leaves_other_files() {
  mkdir news
  printf '<!doctype html><title>x</title><p>%s</p>' "${article#*— }" >news/page.html
  echo 'not an article' >news/notes.md
  run 0 build news -o graph.jsonld
  grep -q Silva graph.jsonld || fail "the page was not read"
}

check_summary_is_plain_text_for_people() {
  run 0 build article.txt --summary
  prints '1 article'
  prints 'Silva'
  ! grep -q $'\033' out || fail "colours without a terminal"
}

check_annotate_prints_conllu() {
  run 0 annotate article.txt
  prints '# newdoc id = urn:newsgraph:document:'
  prints '# newpar'
  prints 'Name=B-Person'
  prints 'SpaceAfter=No'
  awk -F '\t' '/^[0-9]/ && NF != 10 {exit 1}' out || fail "a row has not ten columns"
}

check_annotate_takes_the_words_of_a_conllu_file() {
  printf '# sent_id = a-1\n1\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n2\tmet\t_\t_\t_\t_\t_\t_\t_\t_\n3\tMaria-Luisa\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n' >words.conllu
  run 0 annotate words.conllu
  prints '# sent_id = a-1'
  [[ $(grep -c '^[1-9]' out) == 4 ]] || fail "the file's words were not kept"
  grep -q $'^2\tmet\tmeet\tVERB\tVBD\tMood=Ind[^\t]*\t0\troot' out || fail "met is not the root"
  printf '1\tAna\n' >bad.conllu
  run 1 annotate bad.conllu
  grep -q 'bad.conllu:1: expected ten' err || fail "file and line of the mistake are not named"
}

check_an_interrupt_ends_it_with_130() {
  mkfifo pipe
  "$program" build - <pipe >out 2>err &
  local process=$! code=0
  exec 3>pipe
  for _ in $(seq 50); do
    grep -q SigCgt "/proc/$process/status" && break
    sleep 0.1
  done
  sleep 0.5
  kill -TERM "$process"
  wait "$process" || code=$?
  exec 3>&-
  [[ $code == 130 ]] || fail "exit code $code instead of 130"
}

check_a_store_exports_what_one_run_would_write() {
  run 0 build article.txt second.txt -o both.ndjson -o both.jsonld -o both.nq
  run 0 build article.txt --store news.db
  silent
  run 0 build article.txt second.txt --store news.db --report report.ndjson
  grep -q '"status":"unchanged"' report.ndjson || fail "the first article is not reported as unchanged"
  run 0 export --store news.db -o stored.ndjson -o stored.jsonld -o stored.nq
  for format in ndjson jsonld nq; do cmp both.$format stored.$format || fail "the exports differ: $format"; done
  run 0 build second.txt --store news.db -o again.ndjson
  cmp both.ndjson again.ndjson || fail "adding an article again changed the graph"
  run 0 export --store news.db
  is_json out
}

check_remove_takes_an_article_out() {
  run 0 build second.txt -o two.ndjson
  run 0 build article.txt second.txt --store news.db --report report.ndjson
  run 1 remove --store news.db nonsense
  says 'news.db: has no article nonsense'
  run 0 remove --store news.db "$(head -1 report.ndjson | sed 's/.*"document":"\([^"]*\)".*/\1/')"
  run 0 export --store news.db -o left.ndjson
  cmp two.ndjson left.ndjson || fail "what is left is not the other article"
}

check_what_is_marked_wrong_stays_out() {
  local line='{"id":"one","text":"LISBON (AP) — Ana Silva resigned on Monday. \"I have lost the trust of my party,\" Silva said.'
  echo "$line\"}" >one.ndjson
  echo "$line Nobody else spoke.\"}" >longer.ndjson
  run 0 build one.ndjson --store news.db
  run 0 said --store news.db --speaker silva --format json
  local id
  id=$(sed -n 's/.*"quotation":"\([0-9a-f]*\)".*/\1/p' out)
  run 2 entities --store news.db decide wrong 0123456789abcdef
  run 0 entities --store news.db decide wrong "$id"
  local again
  for again in no yes; do
    run 0 said --store news.db
    ! grep -q 'lost the trust' out || fail "said still tells it"
    run 0 query sql "SELECT id FROM said WHERE id = '$id'" --store news.db
    ! grep -q "$id" out || fail "the view still has it"
    run 0 export --store news.db
    ! grep -q "$id" out || fail "the export still has it"
    run 0 build longer.ndjson --store news.db
    run 0 build one.ndjson --store news.db
  done
  run 0 entities --store news.db undo
  run 0 export --store news.db
  prints "$id"
}

check_decisions_are_kept_listed_and_undone() {
  run 0 build article.txt second.txt -o both.ndjson
  run 0 build article.txt second.txt --store news.db
  run 2 entities --store news.db decide rename ana-sliva Ana
  says 'did you mean Ana Silva'
  run 0 entities --store news.db decide same ana-silva ana-moreira
  run 1 entities --store news.db decide different ana-moreira ana-silva
  says 'contradicts decision 1'
  run 0 entities --store news.db decide rename ana-silva 'Ana da Silva'
  run 0 entities --store news.db decisions -o ours.tsv
  run 0 export --store news.db -o stored.ndjson
  run 0 build article.txt second.txt --store news.db -o built.ndjson
  cmp built.ndjson stored.ndjson || fail "build does not know the decisions of its store"
  run 0 merge both.ndjson --decisions ours.tsv -o merged.ndjson
  sed -i 's/decided: [^"]*/decided/' merged.ndjson stored.ndjson  # where it was decided differs
  cmp merged.ndjson stored.ndjson || fail "the table of decisions gives another graph than the store"
  grep -q 'Ana da Silva' stored.ndjson || fail "the new name is not there"
  ! grep -q '"@id":"ana-moreira"' stored.ndjson || fail "the two are not one"
  run 0 entities --store news.db undo
  run 0 entities --store news.db undo
  run 2 entities --store news.db undo
  run 0 export --store news.db -o back.ndjson
  cmp both.ndjson back.ndjson || fail "undone decisions still have an effect"
  run 0 entities --store news.db review
}

check_said_finds_those_who_speak_together() {
  printf '%s\n' 'Talks in Porto

LISBON (AP) — Ana Silva and Jorge Costa said that they would meet in Porto.' >joint.txt
  run 0 build joint.txt --store news.db
  run 0 said --store news.db --speaker costa
  prints 'they would meet'
  run 0 said --store news.db --speaker costa --about porto
  prints 'they would meet'
  run 0 said --store news.db --speaker silva --speaker costa --format ndjson
  [[ $(wc -l <out) == 1 ]] || fail "a quotation of two speakers is told twice"
}

check_names_what_is_no_store() {
  run 1 export --store missing.db
  says 'newsgraph: error: missing.db: no such file'
  run 1 said --store article.txt
  says 'article.txt: is no store of newsgraph'
  run 1 build article.txt --store nowhere/news.db
  says 'nowhere/news.db'
}

check_said_tells_who_said_what() {
  run 0 build article.txt second.txt --store news.db
  run 0 said --store news.db --speaker silva
  prints 'I have lost the trust of my party'
  prints 'Ana Silva'
  ! grep -q Moreira out || fail "somebody else's words"
  ! grep -q $'\033' out || fail "colours without a terminal"
  run 0 said --store news.db --speaker 'ana  SILVA' --format json
  is_json out
  prints '"cue":"said"'
  run 0 said --store news.db --text '"lost the trust"' -o said.csv
  silent
  [[ $(wc -l <said.csv) == 3 ]] || fail "not two rows and a head"
  run 0 said --store news.db --format markdown
  prints '| When |'
  run 0 said --store news.db --limit 1
  says 'there are more than 1 rows; --limit 0 shows all'
  run 0 said --store news.db --since 2031 --format ndjson
  silent
}

check_said_suggests_names_and_says_what_is_wrong() {
  run 0 build article.txt --store news.db
  run 2 said --store news.db --speaker 'Ana Sliva'
  says '--speaker: nobody and nothing is called Ana Sliva; did you mean Ana Silva?'
  run 2 said
  says 'nothing to ask'
  run 2 said --store news.db article.txt
  says 'only one of them'
  run 2 said --store news.db --since soon
  says '--since: not a date: soon'
  run 2 said --store news.db --publisher nobody
  says '--publisher: no article is published by nobody'
}

check_said_asks_articles_and_graphs_directly() {
  run 0 said article.txt --format ndjson
  cp out articles
  run 0 build article.txt -o graph.ndjson
  run 0 said graph.ndjson --format ndjson
  cmp articles out || fail "article and graph give different rows"
}

check_query_answers_from_a_store() {
  run 0 build article.txt second.txt --store news.db
  run 0 query neighbours 'Jorge Costa' --store news.db
  prints thanked
  run 0 query between silva costa --store news.db --format json
  is_json out
  prints 'Prime Minister Jorge Costa thanked her.'
  run 0 query timeline silva --store news.db --format csv
  prints 'I have lost the trust of my party'
  run 0 query path silva moreira --store news.db
  prints 'Ana Silva – Jorge Costa – Ana Moreira'
  for measure in degree pagerank betweenness; do
    run 0 query top --by $measure --store news.db
    prints 'Jorge Costa'
  done
  run 0 query communities --store news.db
  prints 'Jorge Costa'
  run 0 query contradictions --store news.db
  run 0 query sql 'SELECT speaker, text FROM said ORDER BY speaker' --store news.db --format csv
  prints 'Ana Moreira,'
  run 2 query sql 'DELETE FROM document' --store news.db
  says 'may only be read'
  run 2 query path silva silva --store news.db
  says 'both names mean the same'
}

"check_$check"
