"""From what was read about a figure to its record."""

from __future__ import annotations

from iran_hr_corpus.figures.extract import Reading
from iran_hr_corpus.schema import Figure


def figure_record(reading: Reading, article_id: str, paragraph_id: str) -> Figure:
    """The `Figure` of one reading; ids are made from spans."""
    told = reading.told
    numeral, bound, counted, sentence = told.numeral, told.bound, told.counted, told.sentence
    tokens, text = told.passage.tokens, told.passage.text
    credit = reading.credit
    return Figure(
        figure_id=f"{article_id}:f:{numeral.start}-{numeral.end}",
        article_id=article_id,
        paragraph_id=paragraph_id,
        start=numeral.start,
        end=numeral.end,
        text=text[numeral.start : numeral.end],
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        sentence=text[sentence.start : sentence.end],
        value=bound.value,
        low=bound.low,
        high=bound.high,
        qualifier=bound.qualifier,
        kind=told.quantity.kind,
        unit=told.quantity.unit,
        counted=tokens.written(counted.first, counted.last) if counted else None,
        counted_start=tokens.starts[counted.first] if counted else None,
        counted_end=tokens.end(counted.last - 1) if counted else None,
        counted_type=told.counted_type,
        measure=told.happening.measure,
        event=reading.belonging.event if reading.belonging else None,
        source=credit.source if credit else None,
        source_text=credit.span.slice(text) if credit else None,
        source_start=credit.span.start if credit else None,
        source_end=credit.span.end if credit else None,
        in_quote=reading.in_quote,
    )
