"""Arabic: lines for examples/lexicon.rs from the dictionaries of Arramooz and the conjugations of Qutrub.

    PYTHONPATH=... python3 arabic.py arabicdictionary.sqlite wordfreq.sqlite > ar.tsv

Python packages arramooz-pysqlite 0.4.2 (the two files), libqutrub 1.2.4.1 and pyarabic 0.6.15."""
import collections
import math
import re
import sqlite3
import sys

from libqutrub.mosaref_main import do_sarf

FOLDS = str.maketrans("أإآٱىةؤئ", "ااااي" + "ه" + "وي")
# What may stand before and behind a form; src/arabic.rs reads these numbers.
FREE, VERB, BOUND_NAME, BOUND_VERB, PARTICLE, BARE = range(6)
VOWELS = {"َ": "فتحة", "ُ": "ضمة", "ِ": "كسرة"}


def plain(word):
    return re.sub("[^\u0621-\u063a\u0641-\u064a]", "", word or "")


def fold(word):
    return plain(word).translate(FOLDS)


best = {}


def add(form, lemma, sort, kind, level):
    key = fold(form), fold(lemma), sort, kind
    if len(key[0]) > 1 and key[1]:
        best[key] = min(best.get(key, 7), level)


def add_name(word, lemma, level, feminine, plurals):
    add(word, lemma, 0, FREE, level)
    if word.endswith("ة"):
        stem = word[:-1]
        add(stem + "ت", lemma, 0, BOUND_NAME, level)
        for ending in ("ات", "تان", "تين"):
            add(stem + ending, lemma, 0, FREE, min(level + 1, 7))
        return
    if not word.endswith(("اء", "ى", "ا")):
        add(word + "ا", lemma, 0, BARE, min(level + 1, 7))
    if feminine:
        add_name(word + "ة", lemma, min(level + 1, 7), False, True)
    if plurals:
        for ending in ("ات", "ون", "ين", "ان"):
            add(word + ending, lemma, 0, FREE, min(level + 1, 7))
        for ending in ("و", "ي", "ا"):
            add(word + ending, lemma, 0, BARE, min(level + 3, 7))


def main(dictionary, frequencies):
    counted = collections.Counter()
    lexemes = sqlite3.connect(frequencies).execute("select unvocalized, word_type, freq from wordfreq").fetchall()
    sort_of = lambda kind: 0 if kind.startswith(("noun", "adj", "abbrev")) else 1 if kind.startswith("verb") else 2
    for word, kind, count in lexemes:
        counted[fold(word), sort_of(kind)] += count

    def level(word, sort):
        return min(7, max(0, 19 - int(math.log2(counted[fold(word), sort] + 1))))

    for word, kind, _ in lexemes:
        sort = sort_of(kind)
        if sort == 2:
            add(word, word, 2, PARTICLE, level(word, 2))
        elif sort == 0:
            add_name(plain(word), word, level(word, 0), kind.startswith("adj"), kind in ("noun", "adj"))
    base = sqlite3.connect(dictionary)
    for word, number, single, broken, feminable, masculine, feminine in base.execute(
        "select unvocalized, number, single, broken_plural, feminable, masculin_plural, feminin_plural from nouns"
    ):
        word = plain(word)
        singular = plain(single) if "تكسير" in number else ""
        if singular:
            add(word, singular, 0, FREE, min(level(singular, 0) + 1, 7))
            add(word + "ا", singular, 0, BARE, min(level(singular, 0) + 2, 7))
            continue
        add_name(word, word, level(word, 0), feminable, masculine or feminine)
        for plural in re.split("[;،, ]+", broken or ""):
            if "+" not in plural and plain(plural):
                add(plural, word, 0, FREE, min(level(word, 0) + 1, 7))
                add(plain(plural) + "ا", word, 0, BARE, min(level(word, 0) + 2, 7))
    for vocalised, word, future in base.execute("select vocalized, unvocalized, future_type from verbs"):
        rank = level(word, 1)
        try:
            table = do_sarf(vocalised, VOWELS.get(future, future), True, True, True, True, True, True, True, display_format="DICT")
        except Exception:
            continue
        for tense, persons in (table or {}).items():
            rare = 4 if "الأمر" in tense else 5 if "المؤكد" in tense else 1 if "المجهول" in tense else 0
            if rare == 5:
                continue
            for form in persons.values():
                form = plain(form)
                add(form, word, 1, VERB, min(rank + rare, 7))
                if form.endswith("وا"):
                    add(form[:-1], word, 1, BOUND_VERB, min(rank + rare, 7))
    for (form, lemma, sort, kind), steps in sorted(best.items()):
        print(form, lemma, sort, kind, steps, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
