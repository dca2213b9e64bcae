"""English: lines for examples/lexicon.rs from WordNet 3.0 (Debian package wordnet-base) and the SCOWL word lists (Debian package scowl).

    python3 english.py /usr/share/wordnet /usr/share/dict/scowl > en.tsv

WordNet has dictionary forms, irregular forms and how often its readers met each; regular forms are made by rule and kept when
SCOWL lists them."""
import collections
import glob
import math
import re
import sys

SORTS = {"noun": 0, "adj": 0, "verb": 1, "adv": 2}
# Particles, pronouns and auxiliaries that WordNet leaves out or takes for rare nouns.
CLOSED = """a an the of to in on at by for from with without into onto upon about above below under over between among through
and or but nor so yet if because although though while whereas when where who whom whose which what that this these those
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself
herself itself ourselves themselves not no as than then there here also too very just only will would shall should may might must
can could ought""".split()
BE = {"be": "am is are was were been being 'm 're", "have": "has had having", "do": "does did done doing"}


def regular(lemma, pos):
    consonant_y = re.search("[^aeiou]y$", lemma)
    hissing = re.search("(s|x|z|ch|sh|[^aeiou]o)$", lemma)
    plural = lemma[:-1] + "ies" if consonant_y else lemma + "es" if hissing else lemma + "s"
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    doubled = lemma + lemma[-1]
    if pos == "noun":
        return [plural] + ([lemma + "s"] if hissing else [])
    if pos == "verb":
        past = lemma[:-1] + "ied" if consonant_y else stem + "ed"
        ing = [stem + "ing", lemma + "ing"] if not lemma.endswith("ie") else [lemma[:-2] + "ying"]
        return [plural, past, *ing, doubled + "ed", doubled + "ing"]
    if pos == "adj":
        stem = lemma[:-1] + "i" if consonant_y else stem
        return [stem + "er", stem + "est", doubled + "er", doubled + "est"]
    return []


def main(wordnet, scowl):
    listed = set()
    for path in glob.glob(scowl + "/*"):
        size = path.rsplit(".", 1)[-1]
        if size.isdigit() and int(size) <= 70 and "contractions" not in path:
            listed |= {w.strip().lower() for w in open(path, encoding="latin-1") if w.strip()}
    tagged = collections.Counter()
    for line in open(wordnet + "/cntlist.rev"):
        sense, _, count = line.split()
        lemma, code = sense.split("%")
        tagged[lemma, {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}[code[0]]] += int(count)
    nouns = {line.split(" ")[0] for line in open(wordnet + "/index.noun")}
    best = {}

    def add(form, lemma, sort, level):
        if re.fullmatch("[a-z]{1,}", form) and re.fullmatch("[a-z]{1,}", lemma):
            best[form, lemma, sort] = min(best.get((form, lemma, sort), 7), level)

    for pos, sort in SORTS.items():
        irregular = collections.defaultdict(list)
        for line in open(f"{wordnet}/{pos}.exc"):
            form, *lemmas = line.split()
            for lemma in lemmas:
                irregular[lemma].append(form)
        for line in open(f"{wordnet}/index.{pos}"):
            lemma = line.split(" ")[0]
            if not re.fullmatch("[a-z]{2,}", lemma) or lemma in CLOSED:
                continue
            level = max(0, 7 - int(math.log2(tagged[lemma, pos] + 1)))
            add(lemma, lemma, sort, level)
            for form in irregular[lemma]:
                add(form, lemma, sort, level)
            for form in regular(lemma, pos):
                # A customer is not more custom than another.
                named = pos == "adj" and form in nouns
                if form in listed and lemma not in BE and not named:
                    add(form, lemma, sort, level)
    for word in CLOSED:
        add(word, word, 2, 0)
    for lemma, forms in BE.items():
        for form in [lemma, *forms.split()]:
            add(form, lemma, 1, 0)
    for (form, lemma, sort), level in sorted(best.items()):
        print(form, lemma, sort, 0, level, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
