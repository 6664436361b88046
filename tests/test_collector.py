"""The collector of cycles rests while articles are read, which leaves none behind."""

import gc

import pytest

from geo.articles.reading import read_articles
from geo.collector import collector_at_rest
from geo.paths import SEEDS
from geo.pipeline import load_pipeline


def test_collector_works_again_whatever_happened_meanwhile():
    with pytest.raises(ValueError, match="meanwhile"), collector_at_rest():
        assert not gc.isenabled()
        raise ValueError("meanwhile")
    assert gc.isenabled()


def test_collector_that_was_off_stays_off():
    gc.disable()
    with collector_at_rest():
        pass
    assert not gc.isenabled()
    gc.enable()


def test_reading_leaves_no_cycles_so_that_memory_stays_flat():
    pipeline, articles = load_pipeline(), read_articles([SEEDS]).articles
    read = [pipeline.read(article) for article in articles]
    gc.collect()
    with collector_at_rest():
        read = [pipeline.read(article) for article in articles]
        del read
        assert gc.collect() == 0
