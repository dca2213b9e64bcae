"""Swedish: lines for examples/lexicon.rs from the spelling dictionary sv_SE (Debian package hunspell-sv) and the
analyses of its forms by apertium-swe (Debian package apertium-swe-nor, programs of package lttoolbox).

    python3 swedish.py sv_SE.aff sv_SE.dic swe-nob.automorf.bin > sv.tsv"""
import collections
import re
import subprocess
import sys

VOWELS = "aeiouyåäö"


def read_affixes(path):
    rules = collections.defaultdict(list)
    for line in open(path, encoding="utf8"):
        part = line.split()
        if len(part) >= 5 and part[0] == "SFX":
            _, flag, cut, add, condition = part[:5]
            cut, add = ("" if x == "0" else x.split("/")[0] for x in (cut, add))
            rules[flag].append((cut, "" if add == "0" else add, re.compile("(?:" + condition + ")$")))
    return rules


def forms_of(stem, flags, rules):
    for flag in flags:
        for cut, add, condition in rules.get(flag, ()):
            if stem.endswith(cut) and condition.search(stem):
                yield flag, stem[: len(stem) - len(cut)] + add


def folded(word):
    """Lower case, no accents but å ä ö; nothing for what is not a plain word."""
    word = word.lower().translate(str.maketrans("éèêëáàâüúùóòôíìîçñ", "eeeeaaauuuoooiiicn"))
    return word if re.fullmatch("[a-zåäö]{2,}", word) else None


def analyses(words, automaton):
    """For each word (lemma, sort, level) of every reading that apertium-swe knows."""
    run = subprocess.run(["lt-proc", automaton], input="\n".join(words) + "\n", capture_output=True, text=True)
    for unit in re.findall(r"\^([^$]*)\$", run.stdout):
        surface, *readings = unit.split("/")
        for reading in readings:
            lemma, _, tags = reading.partition("<")
            tags = ("<" + tags).strip()
            if reading.startswith("*") or "cmp>" in tags or "only" in tags or "+" in reading or " " in lemma:
                continue
            yield surface, lemma, tags.replace("<compound-R>", "")


def sort_of(tags):
    if tags.startswith(("<n>", "<np>", "<adj>", "<num>")):
        return 0
    return 1 if tags.startswith(("<vblex>", "<vbmod>", "<vaux>", "<vbser>", "<vbhaver>")) else 2


def level_of(tags):
    steps = 4 if "<imp>" in tags else 1 if "<pasv>" in tags or "<gen>" in tags else 0
    return steps


def main(affixes, dictionary, automaton):
    rules = read_affixes(affixes)
    listed = collections.defaultdict(set)
    flags_of = {}
    for line in open(dictionary, encoding="utf8"):
        stem, _, flags = line.strip().partition("/")
        stem = stem.split("\t")[0]
        flags = flags.split()[0] if flags.split() else ""
        if not folded(stem):
            continue
        flags_of.setdefault(stem, set()).update(flags)
        listed[stem].add((stem, ""))
        for flag, form in forms_of(stem, flags, rules):
            if folded(form):
                listed[form].add((stem, flag))
    known = collections.defaultdict(set)
    for form, lemma, tags in analyses(sorted({f for f in listed} | {f.lower() for f in listed}), automaton):
        if folded(lemma):
            known[form].add((lemma, sort_of(tags), level_of(tags)))
    # Flags say nothing of sorts; the words that apertium knows show which sort a flag belongs to.
    votes = collections.defaultdict(collections.Counter)
    for form, pairs in listed.items():
        for stem, flag in pairs:
            for lemma, sort, _ in known.get(form, ()):
                if lemma == stem and form != stem:
                    votes[flag][sort] += 1
    sort_by_flag = {flag: count.most_common(1)[0][0] for flag, count in votes.items()}
    best = {}

    def add(form, lemma, sort, level):
        key = (folded(form), folded(lemma), sort)
        best[key] = min(best.get(key, 7), level)

    for form, pairs in listed.items():
        readings = known.get(form) or known.get(form.lower())
        for lemma, sort, level in readings or ():
            add(form, lemma, sort, level)
        for stem, flag in () if readings else pairs:
            sorts = collections.Counter(sort_by_flag[f] for f in flags_of[stem] if f in sort_by_flag)
            sort = sort_by_flag.get(flag, sorts.most_common(1)[0][0] if sorts else 0)
            add(form, stem, sort, 1 if form.endswith("s") and not stem.endswith("s") else 0)
    for (form, lemma, sort), level in sorted(best.items()):
        # The genitive is a rule of the program.
        if sort == 0 and form.endswith("s") and (form[:-1], lemma, 0) in best:
            continue
        print(form, lemma, sort, 0, level, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
