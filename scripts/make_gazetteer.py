#!/usr/bin/env python3
"""Rebuilds the derived files of ontology/gazetteer from public data sets.

usage: make_gazetteer.py CORPORA OUT

CORPORA holds gazetteers/ (country-codes, world-cities, companies, parties, congress, names, csc), fewrel/ and
wikipedia_current_events/. Writes countries.tsv, states.tsv, cities.tsv, companies.tsv, parties.tsv, people.tsv and
forenames.tsv to OUT. organizations.tsv, media.tsv and places.tsv there are kept by hand and are not touched. What comes from
where, and under which licence, is in ontology/gazetteer/README.md. The csc files are read only to check identifiers.
"""
import csv
import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
HEADER = ["name", "class", "type", "wikidata", "country", "names", "demonyms", "capital", "weight"]
LEGAL_FORM = re.compile(r",? (Inc\.?|Corporation|Corp\.?|Company|Co\.?|plc|PLC|Ltd\.?|Limited|N\.V\.|S\.A\.|LLC|Holdings|"
                        r"\(The\)|Class [A-C]|\(Class [A-C]\)|Incorporated|Companies|Group|& Co\.?)$")


def rows(path, delimiter=","):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        for line in [header, *lines]:
            file.write("\t".join(str(cell) for cell in line) + "\n")


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def joined(names, but=()):
    return "|".join(dict.fromkeys(n for n in names if n and n not in but))


class Mentions:
    """How often a capitalised name occurs in a corpus of news items, alone and together with other words."""

    def __init__(self, folder):
        self.items = [line.split("\t")[3] for path in sorted(folder.glob("[0-9]*.tsv"))
                      for line in open(path, encoding="utf-8") if line.split("\t")[1] == "S"]
        self.by_word = defaultdict(set)
        for i, text in enumerate(self.items):
            for word in set(re.findall(r"\w+", text)):
                if word[0].isupper():
                    self.by_word[word].add(i)

    def of(self, name):
        words = [w for w in re.findall(r"\w+", name) if w[0].isupper()]
        if not words:
            return set()
        hits = set.intersection(*(self.by_word.get(w, set()) for w in words))
        if len(re.findall(r"\w+", name)) == 1 and "-" not in name:
            return hits
        return {i for i in hits if name in self.items[i]}


def countries(corpora):
    by_code = {r["ISO3166-1-Alpha-2"]: r for r in rows(corpora / "country-codes/country-codes.csv")}
    for extra in rows(HERE / "gazetteer_countries.tsv", "\t"):
        source = by_code.get(extra["code"], {})
        wikidata = source.get("wikidata_id", "").rsplit("/", 1)[-1]
        long_name = re.sub(r"^the ", "", source.get("UNTERM English Formal", ""))
        names = extra["names"].split("|") + [long_name, source.get("UNTERM English Short", "").split(" (")[0]]
        weight = 100 if source.get("is_independent") == "Yes" else 60
        yield [extra["name"], "Country", "Country", wikidata, "", joined(names, {extra["name"]}), extra["demonyms"],
               source.get("Capital", ""), weight], extra["code"]


def states():
    for r in rows(HERE / "gazetteer_states.tsv", "\t"):
        yield [r["name"], "State", "State", "", "United States", r["names"], r["demonyms"], r["capital"], 55]


def cities(corpora, mentions, country_rows, state_rows, check, by_hand):
    """The places of the world that news items name, of each name the one whose country they name with it."""
    country_words = {}
    for row, code in country_rows:
        country_words[row[0]] = [row[0]] + row[5].split("|") + row[6].split("|")
    state_words = {row[0]: [row[0]] for row in state_rows}
    found = {}
    alias = {n: row[0] for row, _ in country_rows for n in [row[0]] + row[5].split("|")}
    near = {}  # items that name a country or state, each computed once
    capitals = {(row[7], row[0]) for row, _ in country_rows if row[7]}
    for r in rows(corpora / "world-cities/world-cities.csv"):
        country = alias.get(r["country"], "")
        hits = mentions.of(r["name"])
        if not country or len(r["name"]) < 3:
            continue
        words = country_words[country]
        if country == "United States":
            words = state_words.get(r["subcountry"], []) or words
        key = tuple(words)
        if key not in near:
            near[key] = set().union(*(mentions.of(w) for w in words if w))
        together = len(hits & near[key])
        capital = (r["name"], country) in capitals
        if not capital and (together < 3 or together < 0.15 * len(hits)):
            continue
        old = found.get(r["name"])
        if old is None or (capital, together) > old[0]:
            found[r["name"]] = (capital, together), country, r["subcountry"], len(hits)
    for capital, country in capitals:
        found.setdefault(capital, ((True, 0), country, "", 0))
    best = sorted(found.items(), key=lambda item: (-item[1][0][0], -item[1][0][1], item[0]))[:3000]
    for name, ((capital, together), country, _, _) in sorted(best):
        if name in by_hand:
            continue
        weight = 80 if capital else round(5 + 8 * math.log(1 + together), 1)
        others = joined([plain(name)] + OTHER_CITY_NAMES.get((name, country), []), {name})
        wikidata = next((check[n, country] for n in [plain(name), *others.split("|")] if (n, country) in check), "")
        yield [name, "City", "City", wikidata, country, others, "", "", weight]


OTHER_CITY_NAMES = {
    ("Kyiv", "Ukraine"): ["Kiev"], ("Odesa", "Ukraine"): ["Odessa"], ("Kharkiv", "Ukraine"): ["Kharkov"],
    ("Lviv", "Ukraine"): ["Lvov"], ("Beijing", "China"): ["Peking"], ("Guangzhou", "China"): ["Canton"],
    ("Mumbai", "India"): ["Bombay"], ("Kolkata", "India"): ["Calcutta"], ("Chennai", "India"): ["Madras"],
    ("Bengaluru", "India"): ["Bangalore"], ("Yangon", "Myanmar"): ["Rangoon"], ("Istanbul", "Turkey"): ["Constantinople"],
    ("Saint Petersburg", "Russia"): ["St. Petersburg", "St Petersburg", "Leningrad"], ("Volgograd", "Russia"): ["Stalingrad"],
    ("Ho Chi Minh City", "Vietnam"): ["Saigon"], ("Los Angeles", "United States"): ["LA", "L.A."],
    ("Astana", "Kazakhstan"): ["Nur-Sultan"], ("Tel Aviv", "Israel"): ["Tel Aviv-Yafo"], ("Turin", "Italy"): ["Torino"],
    ("Saint Paul", "United States"): ["St. Paul"], ("St. Louis", "United States"): ["Saint Louis", "St Louis"],
}


# Written down from general knowledge; one that the city list does not confirm is left out.
CITY_IDS = """Kyiv Q1899|Brussels Q239|Paris Q90|London Q84|Berlin Q64|Rome Q220|Madrid Q2807|Lisbon Q597|Vienna Q1741|Athens Q1524|
Warsaw Q270|Prague Q1085|Budapest Q1781|Bucharest Q19660|Sofia Q472|Belgrade Q3711|Zagreb Q1435|Ljubljana Q437|Bratislava Q1780|
Sarajevo Q11194|Skopje Q384|Tirana Q19689|Moscow Q649|Minsk Q2280|Vilnius Q216|Riga Q1773|Tallinn Q1770|Helsinki Q1757|
Stockholm Q1754|Oslo Q585|Copenhagen Q1748|Reykjavik Q1764|Dublin Q1761|Amsterdam Q727|Bern Q70|Ankara Q3640|Istanbul Q406|
Tbilisi Q994|Yerevan Q1953|Baku Q9248|Tehran Q3616|Baghdad Q1530|Damascus Q3766|Beirut Q3820|Jerusalem Q1218|Tel Aviv Q33935|
Amman Q3805|Riyadh Q3692|Doha Q3861|Abu Dhabi Q1519|Dubai Q612|Kuwait City Q35178|Manama Q3882|Muscat Q3826|Sanaa Q2471|
Cairo Q85|Tripoli Q3579|Tunis Q3572|Algiers Q3561|Rabat Q3551|Khartoum Q1963|Addis Ababa Q3624|Mogadishu Q2449|Nairobi Q3870|
Kampala Q3894|Kigali Q3859|Lagos Q8673|Abuja Q3787|Accra Q3761|Dakar Q3718|Bamako Q3703|Niamey Q3674|Kinshasa Q3838|Luanda Q3897|
Harare Q3921|Lusaka Q3881|Maputo Q3889|Pretoria Q3926|Johannesburg Q34647|Cape Town Q5465|Kabul Q5838|Islamabad Q1362|Karachi Q8660|
Lahore Q11739|New Delhi Q987|Mumbai Q1156|Kolkata Q1348|Chennai Q1352|Dhaka Q1354|Kathmandu Q3037|Colombo Q35381|Beijing Q956|
Shanghai Q8686|Hong Kong Q8646|Taipei Q1867|Seoul Q8684|Pyongyang Q18808|Tokyo Q1490|Osaka Q35765|Kyoto Q34600|Ulaanbaatar Q23430|
Hanoi Q1858|Bangkok Q1861|Manila Q1461|Jakarta Q3630|Kuala Lumpur Q1865|Singapore Q334|Phnom Penh Q1850|Vientiane Q9326|
Yangon Q37995|Canberra Q3114|Sydney Q3130|Melbourne Q3141|Wellington Q23661|Auckland Q37100|Ottawa Q1930|Toronto Q172|
Montreal Q340|Vancouver Q24639|Mexico City Q1489|Havana Q1563|Caracas Q1533|Bogotá Q2841|Quito Q2900|Lima Q2868|La Paz Q1491|
Santiago Q2887|Buenos Aires Q1486|Montevideo Q1335|Brasília Q2844|Rio de Janeiro Q8678|São Paulo Q174|Kharkiv Q42308|Odesa Q1874|
Lviv Q36036|Donetsk Q2012050|Mariupol Q125880|Kherson Q41165|Aleppo Q41183|Mosul Q83191|Basra Q48195|Kandahar Q45604|Astana Q1520|
Tashkent Q269|Bishkek Q9361|Dushanbe Q9365|Ashgabat Q23438|Almaty Q35493|Manchester Q18125|Liverpool Q24826|Birmingham Q2256|
Edinburgh Q23436|Glasgow Q4093|Belfast Q10686|Cardiff Q10690|Gaza City Q47492|Geneva Q71|Zürich Q72|Saint Petersburg Q656"""


def confirmed_cities(corpora, country_rows):
    """Identifiers of cities that a second source confirms: those of CITY_IDS and of a permissively licensed corpus."""
    named = defaultdict(set)
    for examples in json.load(open(corpora.parent / "fewrel/val_wiki.json", encoding="utf-8")).values():
        for example in examples:
            for name, wikidata, _ in (example["h"], example["t"]):
                named[wikidata].add(plain(name).lower())
    for pair in CITY_IDS.replace("\n", "").split("|"):
        name, wikidata = pair.rsplit(" ", 1)
        others = [n for (city, _), names in OTHER_CITY_NAMES.items() if city == name for n in names]
        named[wikidata].update(plain(n).lower() for n in [name, *others])
    code = {c: row[0] for row, c in country_rows if c}
    out = {}
    for r in rows(corpora / "csc/cities_pop15k.tsv", "\t"):
        if plain(r["name"]).lower() in named.get(r["wikidata_id"], ()):
            out.setdefault((plain(r["name"]), code.get(r["country_code"], "")), r["wikidata_id"])
    return out


def companies(corpora):
    for r in rows(corpora / "companies/sp500-constituents.csv"):
        full = re.sub(r" \((Class [A-C]|The)\)", "", r["Security"])
        short = full
        while LEGAL_FORM.search(short) and len(LEGAL_FORM.sub("", short)) > 2:
            short = LEGAL_FORM.sub("", short)
        names = [full] if short != full else []
        if len(short) < 3 or short.lower() in COMMON_WORDS:
            short, names = full, []
        kind = "Bank" if "Banks" in r["GICS Sub-Industry"] else "Airline" if "Airlines" in r["GICS Sub-Industry"] else "Company"
        yield [short, kind, "Organization", "", "United States", joined(names), "", "", 25]


COMMON_WORDS = {"target", "gap", "match", "visa", "progressive", "crown", "block", "dover", "public", "news", "fox", "southern",
                "regions", "ball", "host", "global", "equity", "state street", "international", "gen", "best", "textron"}


def parties(corpora, mentions, country_rows):
    code3 = {r["ISO3166-1-Alpha-3"]: r["ISO3166-1-Alpha-2"] for r in rows(corpora / "country-codes/country-codes.csv")}
    name_of = {code: row[0] for row, code in country_rows if code}
    kept = {}
    for r in rows(corpora / "parties/wikidata.csv"):
        country = name_of.get(code3.get(r["country"], ""), "")
        count = len(mentions.of(r["name"]))
        if not country or count < 2 or " " not in r["name"].strip():
            continue
        short = r["name_short"] if re.fullmatch(r"[A-Z][A-Za-z]+[A-Z]\w*", r["name_short"]) else ""
        native = r["name_native"] if re.match(r"[A-Z\u00c0-\u024f]", r["name_native"]) else ""
        names = [short, native]
        key = (r["name"], country)
        if key not in kept:
            kept[key] = [r["name"], "PoliticalParty", "Organization", r["wikidata_id"], country, joined(names, {r["name"]}),
                         "", "", round(5 + 3 * math.log(count), 1)]
    yield from kept.values()


def people(corpora):
    def entry(person, weight):
        name = person["name"]
        full = name.get("official_full") or f"{name['first']} {name['last']}"
        short = f"{name['first']} {name['last']}"
        nick = f"{name['nickname']} {name['last']}" if name.get("nickname") else ""
        best = nick or short
        return [best, "Person", "Person", person["id"].get("wikidata", ""), "United States", joined([full, short, nick], {best}),
                "", "", weight]

    seen = set()
    for file, weight in (("executive", 30), ("legislators-current", 10)):
        for person in yaml.load(open(corpora / f"congress/{file}.yaml", encoding="utf-8"), yaml.CSafeLoader):
            if file == "executive" and max(t["end"] for t in person["terms"]) < "1940":
                continue
            line = entry(person, weight)
            if line[0] not in seen:
                seen.add(line[0])
                yield line


def forenames(corpora):
    """Forename and the sex it suggests; names that both use alike are left out."""
    weight = defaultdict(Counter)
    for sex, file in (("f", "dist.female.first"), ("m", "dist.male.first")):
        for line in open(corpora / "names/us-census-1990" / file, encoding="ascii"):
            parts = line.split()
            if parts:
                weight[parts[0].capitalize()][sex] += float(parts[1]) + 0.001
    for r in rows(corpora / "names/popular-by-country/common-forenames-by-country.csv"):
        if r["Gender"] in "FM" and r["Romanized Name"]:
            for name in (r["Romanized Name"], r["Localized Name"]):
                if re.match(r"[A-Z\u00c0-\u024f]", name) and " " not in name:
                    weight[name][r["Gender"].lower()] += 0.05
    for name, counts in sorted(weight.items()):
        sex, most = max(sorted(counts.items()), key=lambda item: item[1])
        if most >= 0.85 * sum(counts.values()):
            yield [name, sex]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    corpora, out = Path(sys.argv[1]) / "gazetteers", Path(sys.argv[2])
    mentions = Mentions(Path(sys.argv[1]) / "wikipedia_current_events")
    country_rows = list(countries(corpora))
    state_rows = list(states())
    write(out / "countries.tsv", HEADER, (row for row, _ in country_rows))
    write(out / "states.tsv", HEADER, state_rows)
    places = {n for r in rows(out / "places.tsv", "\t") if r["class"] == "City" for n in [r["name"], *r["names"].split("|")]}
    check = confirmed_cities(corpora, country_rows)
    write(out / "cities.tsv", HEADER, cities(corpora, mentions, country_rows, state_rows, check, places))
    write(out / "companies.tsv", HEADER, companies(corpora))
    by_hand = {(line["name"], line["country"]) for line in rows(out / "organizations.tsv", "\t")}
    write(out / "parties.tsv", HEADER, (p for p in parties(corpora, mentions, country_rows) if (p[0], p[4]) not in by_hand))
    write(out / "people.tsv", HEADER, people(corpora))
    write(out / "forenames.tsv", ["forename", "sex"], forenames(corpora))


main()
