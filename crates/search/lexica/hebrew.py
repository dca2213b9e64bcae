"""Hebrew: lines for examples/lexicon.rs from a listing of hspell's words.

Input lines: word, stem, description, prefix mask, parted by tabs, as hspell's linginfo_lookup gives them for each word of
its list (Debian package hspell 1.4). Standard input to standard output."""
import sys

FINALS = str.maketrans("ךםןףץ", "כמנפצ")
# What may be written before a form, by hspell's mask: everything, verbs, words that bear no article, imperatives, infinitives.
KINDS = {63: 0, 4: 1, 8: 2, 16: 3, 2: 4, 1: 5}
# The stem under which hspell files its miscellaneous words: each of them is its own dictionary form.
NO_STEM = "שונות"


def fold(word):
    return "".join(c for c in word if "א" <= c <= "ת").translate(FINALS)


def level(sort, traits):
    """How implausible a form is: each step halves it."""
    bound = any(t.startswith("כינוי") for t in traits)
    if sort == 1:
        steps = 6 if bound else 0
        if "ציווי" in traits:
            steps += 5
        elif "מקור" in traits:
            steps += 0 if "ב" not in traits else 5
        else:
            steps += 1
    elif sort == 2:
        steps = 2
    else:
        steps = 3 if bound else 1 if "סמיכות" in traits else 0
    return min(steps, 7)


# Written by us: everyday words in spellings that hspell lacks or files elsewhere.
OURS = [("אשה", "אישה"), ("אמא", "אמ"), ("אימא", "אמ"), ("אבא", "אב")]

best = {(form, stem, 0, 0): 0 for form, stem in OURS}
names = set()
for line in sys.stdin:
    fields = line.rstrip("\n").split("\t")
    if len(fields) < 4:
        continue
    word, stem, description, mask = fields
    # Initials (עו"ס) are read by rule.
    if '"' in word:
        continue
    traits = description.split(",")
    sort = {"פ": 1, "x": 2}.get(traits[0], 0)
    stem = word if stem == NO_STEM else stem
    key = (fold(word), fold(stem), sort, KINDS[int(mask)])
    best[key] = min(best.get(key, 7), level(sort, traits))
    if sort == 0:
        names.add(fold(word))
for (form, stem, sort, kind), steps in sorted(best.items()):
    # A small word that is spelt like a noun behind a prefix hides it only by half: ביד.
    if sort == 2 and len(form) > 2 and form[0] in "בכלמה" and form[1:] in names:
        steps += 2
    if form and stem:
        print(form, stem, sort, kind, steps, sep="\t")
