"""An article as the program read it: every mention marked by kind, the evidence of one incident framed.

Mentions may lie inside each other or overlap, so the text is cut at every boundary and each piece carries all
that holds for it. A kind shows in colour, in the style of its line and as a letter after the mention.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.articles.model import Article
from geo.escaping import escape
from geo.extraction.model import (
    ActorMention,
    Attribution,
    CountMention,
    DateMention,
    EventMention,
    Mention,
    Toponym,
)
from geo.panels.quote import anchor_of, draw_url, name_article
from geo.panels.wording import count_in_words, dates_in_words, published_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionKind:
    """One kind of mention as the legend explains it."""

    id: str
    letter: str
    title: str


KINDS = (
    MentionKind(id="toponym", letter="P", title="place"),
    MentionKind(id="metonym", letter="p", title="place name that means a government or a body"),
    MentionKind(id="date", letter="D", title="date"),
    MentionKind(id="actor", letter="A", title="actor"),
    MentionKind(id="count", letter="N", title="number of people"),
    MentionKind(id="event", letter="E", title="event"),
    MentionKind(id="attribution", letter="S", title="who says so"),
)
_LETTERS = {kind.id: kind.letter for kind in KINDS}
Span = tuple[int, int]  # in characters of the article; the second is excluded


def draw_article(
    article: Article, mentions: Iterable[Mention], *, evidence: Iterable[Span] = (), sentences: Iterable[Span] = ()
) -> str:
    """Draw an article with its mentions marked.

    Args:
        article: What to draw, header included.
        mentions: Of this article, in any order.
        evidence: Ranges to frame as the evidence of an incident; each gets the anchor that `anchor_of` names.
        sentences: Ranges, none overlapping, that each become one element, for a reader to choose from.
    """
    known = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
    framed = [(start, end) for start, end in evidence if 0 <= start < end <= len(article.text)]
    text = _draw_text(article, known, framed, list(sentences))
    jump = f'<p class="cp-jump"><a href="#{anchor_of(*min(framed))}">Go to the evidence</a></p>' if framed else ""
    return (
        f'<article class="cp-article"><header><h3>{escape(name_article(article))}</h3>{_draw_origin(article)}</header>'
        f'{draw_legend()}{jump}<div class="cp-text" lang="{escape(article.lang)}">{text}</div></article>'
    )


def draw_legend() -> str:
    """Draw the key to the marks: the letter, the line and the colour of each kind."""
    items = "".join(
        f'<li><mark class="cp-m cp-m-{kind.id}" data-k="{kind.letter}">{escape(kind.title)}</mark></li>'
        for kind in KINDS
    )
    return f'<ul class="cp-legend" aria-label="What the marks mean">{items}</ul>'


def kind_of(mention: Mention) -> str:
    """Return the id of the kind that a mention is drawn as; the empty string for one that is not drawn."""
    match mention:
        case Toponym():
            return "toponym" if mention.literal else "metonym"
        case DateMention():
            return "date"
        case ActorMention():
            return "actor"
        case CountMention():
            return "count"
        case EventMention():
            return "event"
        case Attribution():
            return "attribution"
    return ""


def explain_mention(mention: Mention) -> str:
    """Say in words what a mention was read as."""
    match mention:
        case Toponym():
            note = "place of the dateline" if mention.dateline else "place"
            return f"{note}: {mention.name}" if mention.literal else f"not a place here: {mention.name}"
        case DateMention():
            if mention.value is None:
                return f"date, not resolved: {mention.reason}"
            words = dates_in_words(mention.value.start, mention.value.end, mention.value.precision)
            return f"date: {words}" + (f" ({mention.reason})" if mention.reason else "")
        case ActorMention():
            return f"actor: {mention.actor.name}"
        case CountMention():
            figure = count_in_words(mention.count.low, mention.count.high, mention.text)
            return " ".join(part for part in ("number:", figure, mention.told, mention.outcome) if part)
        case EventMention():
            return f"event: {mention.event_type.replace('_', ' ')}"
        case Attribution():
            return f"{mention.claimant or 'an unnamed speaker'} {mention.stance}"
    return ""


def _draw_origin(article: Article) -> str:
    parts = (escape(published_in_words(article)), escape(article.name), draw_url(article.url))
    return f'<p class="cp-origin">{" · ".join(part for part in parts if part)}</p>'


def _draw_text(
    article: Article, mentions: Sequence[Mention], evidence: Sequence[Span], sentences: Sequence[Span]
) -> str:
    spans = [(mention.start, mention.end) for mention in mentions]
    cuts = sorted({0, len(article.text), *(cut for span in (*spans, *evidence, *sentences) for cut in span)})
    starts, ends = {start: (start, end) for start, end in sentences}, {end for _, end in sentences}
    cuts = [cut for cut in cuts if 0 <= cut <= len(article.text)]
    pieces: list[str] = []
    waiting, covering = 0, list[Mention]()
    for start, end in pairwise(cuts):
        while waiting < len(mentions) and mentions[waiting].start <= start:
            covering.append(mentions[waiting])
            waiting += 1
        covering = [mention for mention in covering if mention.end > start]
        anchors = [span for span in evidence if span[0] == start]
        framed = any(first <= start < last for first, last in evidence)
        pieces.append(_open_sentence(starts.get(start)))
        pieces.append(_draw_piece(escape(article.text[start:end]), end, covering, anchors, framed))
        pieces.append("</span>" if end in ends else "")
    return "".join(pieces)


def _open_sentence(span: Span | None) -> str:
    return f'<span class="cp-s" data-s="{span[0]}-{span[1]}">' if span else ""


def _draw_piece(text: str, end: int, covering: list[Mention], anchors: list[Span], framed: bool) -> str:
    drawn = [mention for mention in covering if kind_of(mention)]
    if drawn:
        kinds = " ".join(dict.fromkeys(f"cp-m-{kind_of(mention)}" for mention in drawn))
        letters = "".join(dict.fromkeys(_LETTERS[kind_of(each)] for each in drawn if each.end == end))
        title = escape("; ".join(dict.fromkeys(explain_mention(mention) for mention in drawn)))
        text = f'<mark class="cp-m {kinds}" data-k="{letters}" title="{title}">{text}</mark>'
    marks = "".join(f'<a id="{anchor_of(*span)}"></a>' for span in anchors)
    return marks + (f'<span class="cp-evidence">{text}</span>' if framed else text)
