"""The day of a happening whose own sentence names none: the one in force around it, or that of the report."""

import re
from dataclasses import replace
from datetime import timedelta

from geo.articles.model import Sentence
from geo.extraction.dates_timeline import DateTimeline
from geo.extraction.model import DateMention, DateRange
from geo.extraction.phrases import Phrase
from geo.incidents.closures import measure_closure
from geo.incidents.dated import AROUND, FAR, SENTENCE, Dated, allow_day_before, say_why
from geo.incidents.frames import Frame
from geo.incidents.reactions import date_by_reaction, is_reacted_to
from geo.incidents.rounds import ended_as_told, stretch
from geo.incidents.scenes import heads_article

_POINTS_AHEAD = re.compile(
    r"\W*(?:that|this|it|the \w+) (?:came|happened|took place|followed|occurred|began)\b", re.IGNORECASE
)
_LOOKS_BACK = re.compile(
    r"(?:earlier|last|the (?:past|previous|last)|in (?:recent|the past)|\w+ (?:weeks|months) ago)\b", re.I
)
_HAD = re.compile(  # what led up to the news
    r"^\W*(?:earlier|in|during|last)\b[^.;]{3,60}?\bhad\b(?! to\b)", re.IGNORECASE
)
STATES = ("border_closure", "deportation")
LASTING = ("ceasefire", "talks", *STATES)
_HOLDS = Phrase(  # "the crossing remains shut" says how it is on the day of the report
    r"\b(?:has|have)(?: also| now| again)?(?: been)? (?:\w+ly )?(?:closed|shut|sealed|suspended|halted)\b"
    r"|\b(?:remain(?:s|ed)?|is|are|stay(?:s|ed)?) (?:still )?(?:\w+ly )?(?:closed|shut|sealed|suspended|halted|"
    r"blocked)\b"
    r"|\bhad been (?:closed|shut|sealed|suspended|halted|blocked) for\b"
    r"|\b(?:extended|prolonged|continued|continuing|ongoing|indefinite) (?:closures?|shutdowns?|suspension|blockade)\b"
    r"|\b(?:has|have) (?:still )?(?:yet to|not (?:yet )?) ?(?:be )?(?:re-?)?open"
)
_TALKS_WENT = Phrase(
    r"\b(?:ended|(?:came|come|drew|drawn) to an end|concluded|collapsed|fell apart|fallen apart|finished|wrapped up|"
    r"broke (?:down|off|up)|broken (?:down|off|up)|began|begun|opened|resumed|failed|stalled|deadlocked)\b"
)
_SAT = re.compile(r"(?<!had )\b(?:met|sat down|sat together)$", re.IGNORECASE)
_HELD = Phrase(r"(?<!had )(?<!have )(?<!has )(?<!had also )\b(?:held|met|led|took part in|attended)\b[^.;]{0,60}$")
_FROM_HOUR = Phrase(
    r",? (?:[\w'-]+ ){0,4}?(?:starting|beginning|effective|from|at|as of|since)(?: from| at)* "
    r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o'clock|hours|gmt)|\d{4} (?:gmt|hours))"
)
_BY_EVENING = Phrase(
    r"\b(?:by|until|till|before) (?:the |late |early )?(?:evening|noon|afternoon|night|nightfall|sunset|dusk|midday|"
    r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m)\b"
)
_IN_FORCE = re.compile(r"(?:into (?:force|effect)|took (?:effect|hold)|began|started)$", re.IGNORECASE)
_EXTENDED = re.compile(r"\b(?:extended|prolonged|renewed)$", re.IGNORECASE)  # of a truce: that is news
_MEANWHILE = Phrase(
    r"^\W*(?:meanwhile|separately|in a (?:related|separate|parallel|simultaneous) (?:development|move)|"
    r"on the (?:diplomatic|other) (?:front|hand|side)|(?:also )?(?:the same|that|earlier in the|later in the) day)\b"
)
_SAT_DOWN = Phrase(r"(?<!had )\b(?:met|sat down|sat together|gathered|convened)\b")
_VISIT = re.compile(
    r"\b(?:arriv(?:ed|al|ing)|visit(?:ed|ing)?|received|landed|reached|delegations?|met|trip|travell?ed|flew)\b",
    re.IGNORECASE,
)
_GOING_ON = Phrase(
    r"\b(?:are|is) (?:currently |now |again |still )?(?:holding|meeting|attending|hosting|sitting|"
    r"engaged in|in the middle of)\b"
    r"|\b(?:is|are) (?:currently |now |still )?(?:under ?way|going on|in progress|continuing|taking place|being held)\b"
    r"|\b(?:have|has) (?:begun|started|opened|resumed|entered|gathered|convened|kicked off|got under way)\b"
)
_UNDER_WAY = Phrase(
    r"\b(?:is|are) (?:currently|now|presently) (?:under ?way|going on|in progress|continuing|taking place|being held)\b"
)
_WENT_AT_HEAD = Phrase(
    r"\b(?:have|has) (?:once again |again |also |now |\w+ly )?(?:ended|concluded|collapsed|broken (?:down|up)|failed|"
    r"stalled|resumed|wrapped up|finished)\b"
)
_HAVE_MET = Phrase(  # "a fresh round has been held" is news; "they have met nine times since May" is none
    r"\b(?:has (?:\w+ )?(?:been (?:held|hosted|convened)|taken place)"
    r"|have (?:\w+ )?(?:met|sat down|taken place"
    r"|held (?:a|another|their|the|fresh|new) (?:[\w-]+ ){0,3}?(?:rounds?|talks|meetings?)))\b"
    r"(?![^.;]{0,200}\b(?:since|so far|times)\b)"
)
_SHUT_IT = re.compile(r"(?:closed|shut|sealed)(?: down)? ", re.IGNORECASE)
_KEPT = Phrase(r"\b(?:is|are|was|were|be|been|being|remain\w*|stay\w*|kept|keep\w*|has|have|had)(?: \w+)? $")
_OF_LATE = Phrase(r"\bin recent (?:days|weeks)\b")
_OF_TWO = frozenset({"talks-met", "talks-minister"})  # rules of words for a meeting of two officials
_SAT_WITH = re.compile(r"(?:met|held|sat|had|received|called on|conferred)\b", re.IGNORECASE)
_BY_WORD = frozenset({"truce-kept", "truce-paused"})  # rules of words that tell a truce as agreed or begun
_MADE = re.compile(
    r"agree|mediat|broker|announc|declar|sign|extend|renew|prolong|reach|accept|secur|produced|yielded|delivered",
    re.IGNORECASE,
)


def inherit_date(frame: Frame, timeline: DateTimeline, *, before_sentence: bool) -> Dated:
    """Take over the day in force; states and agreements take none, for they are told long after they began."""
    sentence = frame.scene.sentence
    inherited = timeline.mention_at(sentence.start) if before_sentence else timeline.for_sentence(sentence)
    aside = inherited is not None and inherited.value is not None and inherited.value.precision == "year"
    if inherited and (aside or inherited.sentence.paragraph != sentence.paragraph):
        inherited = _find_recent(timeline, sentence)  # "the group, banned in 2019" dates nothing that follows
    just_before = timeline.last_before(sentence)
    in_passing = just_before is not None and _is_in_passing(just_before, sentence)
    if just_before and not in_passing and (inherited is None or inherited.sentence.paragraph < sentence.paragraph - 1):
        inherited = just_before
    same_paragraph = inherited is not None and inherited.sentence.paragraph == sentence.paragraph
    heads_item = same_paragraph and frame.scene.item is not None
    takes_none = frame.kind in LASTING and not (heads_item or _were_held_on(inherited, frame) or _begins_at_hour(frame))
    if inherited is None or inherited.role == "published" or takes_none:
        return (
            _date_by_report(frame)
            or _date_as_news(frame)
            or Dated(dates=None, rank=AROUND, reason="no date stands near it in the text")
        )
    reason = f"the date in force in the text: {say_why(inherited)}"
    if heads_item or (same_paragraph and _POINTS_AHEAD.match(inherited.sentence.text)):
        return Dated(dates=inherited.value, rank=SENTENCE, reason=reason, mention=inherited)
    near = same_paragraph and not frame.definite
    if inherited.role == "said" and inherited.value and inherited.value.precision == "day":
        return replace(allow_day_before(inherited), near=near)
    return Dated(dates=inherited.value, rank=AROUND, reason=reason, mention=inherited, near=near)


def _were_held_on(mention: DateMention | None, frame: Frame) -> bool:
    """Whether talks are told as held in the course of a visit whose day was told just before, or beside other news."""
    plain = frame.scene.plain
    if mention is None or mention.value is None or frame.kind != "talks" or frame.definite:
        return False
    end = plain.index(frame.events[0].end)
    if mention.role != "at" or mention.value.precision != "day":
        return False
    if _MEANWHILE.stands_in(plain):
        return _HELD.stands_in(plain, 0, end) or _SAT_DOWN.stands_in(plain)
    beside = frame.scene.sentence.paragraph - mention.sentence.paragraph <= 1
    return beside and _HELD.stands_in(plain, 0, end) and _VISIT.search(mention.sentence.text) is not None


def _begins_at_hour(frame: Frame) -> bool:
    """Whether an agreement is told as made with the hour of its beginning and no day: it is that of the news."""
    hour = _FROM_HOUR.find_at(frame.scene.plain, frame.scene.plain.index(frame.events[0].end))
    if frame.kind == "deportation":
        return _BY_EVENING.stands_in(frame.scene.plain)  # "some 900 had crossed by the evening"
    begun = is_made(frame, anywhere=True) or _IN_FORCE.search(frame.events[0].words) is not None
    return frame.kind == "ceasefire" and begun and hour is not None


def _is_in_passing(mention: DateMention, sentence: Sentence) -> bool:
    """Whether a date holds for its own paragraph only: a mere year, or a look back such as "earlier in the week"."""
    if mention.value is None or mention.value.precision == "year":
        return mention.value is not None
    looks_back = _LOOKS_BACK.match(mention.text) is not None or _HAD.search(mention.sentence.text) is not None
    return looks_back and mention.value.precision != "day" and mention.sentence.paragraph != sentence.paragraph


def is_made(frame: Frame, *, anywhere: bool = False) -> bool:
    """Whether the first words for an agreement tell it as being made ("mediated a ceasefire"), not only mention it.

    Args:
        frame: The frame.
        anywhere: Whether the word may also stand behind the agreement: "the truce was announced".
    """
    by_word = frame.events[0].rule in _BY_WORD
    return by_word or (_MADE.search if anywhere else _MADE.match)(frame.events[0].words) is not None


def _date_by_report(frame: Frame) -> Dated | None:
    """Date the news at the head of an article that somebody told on a day: it happened then, or the day before."""
    made = is_made(frame, anywhere=True) or _went_on(frame) or _was_shut(frame)
    lasts = frame.kind in LASTING and not made
    over = ended_as_told(frame)
    heads = heads_article(frame.scene.sentence)
    reacted = heads and is_reacted_to(frame)
    definite = frame.definite and not (frame.kind == "talks" and _went_on(frame))  # "the talks in Ankara ended"
    if (definite and not reacted) or ((lasts or not heads) and not over):
        return None
    for mention in frame.scene.dates:
        if mention.role == "said" and mention.value and mention.value.precision == "day":
            return allow_day_before(mention)
    return date_by_reaction(frame) if reacted else None


def _date_as_news(frame: Frame) -> Dated | None:
    """Date an agreement that the head of a report tells as made: it is the news of that day or of the day before."""
    sentence = frame.scene.sentence
    published = sentence.article.published
    if published is None or frame.kind not in LASTING or not _is_of_today(frame):
        return None
    day = timedelta(days=1)
    dates = DateRange(start=published - (_measure_length(frame) or day), end=published + day, precision="day")
    today = DateRange(start=published, end=published + day, precision="day")
    course = stretch(today, frame)  # "five days of talks have collapsed"
    dates = dates if course == today else course
    why = "the report tells it as news, and names no day"
    return Dated(dates=dates, rank=AROUND, reason=why, holds=_holds_today(frame))


def _was_shut(frame: Frame) -> bool:
    """Whether a border is told as being closed by somebody: "it closed the Torkham gate"."""
    plain = frame.scene.plain
    shut = frame.kind == "border_closure" and _SHUT_IT.match(frame.events[0].words) is not None
    return shut and not _KEPT.stands_in(plain, 0, plain.index(frame.start))


def _is_of_today(frame: Frame) -> bool:
    """Whether the report tells it as how things stand, as made, or as going on."""
    return _holds_today(frame) or _is_made_now(frame) or _goes_on_now(frame)


def _goes_on_now(frame: Frame) -> bool:
    """Whether a report tells talks as going on now, or its head tells them as news of the day.

    "The two sides are holding a third round"; "the talks have collapsed"; "he met his counterpart on a visit".
    """
    plain = frame.scene.plain
    if frame.kind != "talks":
        return False
    if _UNDER_WAY.stands_in(plain, plain.index(frame.start)):
        return True
    if frame.definite or not heads_article(frame.scene.sentence):
        return False
    news = _GOING_ON.stands_in(plain) or _HAVE_MET.stands_in(plain)
    news = news or _WENT_AT_HEAD.stands_in(plain, plain.index(frame.start))
    return news or (frame.events[0].rule in _OF_TWO and _SAT_WITH.match(frame.events[0].words) is not None)


def _measure_length(frame: Frame) -> timedelta | None:
    """Measure how long a border has been closed, where its sentence says so: "shut for almost two months"."""
    return measure_closure(frame.scene) if frame.kind == "border_closure" else None


def _is_made_now(frame: Frame) -> bool:
    """Whether the head of the report tells an agreement as new."""
    new = not frame.definite or _EXTENDED.search(frame.events[0].words) is not None
    return new and heads_article(frame.scene.sentence) and is_made(frame, anywhere=True)


def _holds_today(frame: Frame) -> bool:
    """Whether a border is told as closed on the day of the report, or people as going back every day or of late."""
    daily = frame.events[0].rule == "returns-daily"
    of_late = frame.events[0].rule == "returns" and _OF_LATE.stands_in(frame.scene.plain, 0)
    shut = frame.kind == "border_closure" and (
        _HOLDS.stands_in(frame.scene.plain) or _measure_length(frame) is not None
    )
    return daily or of_late or shut


def _went_on(frame: Frame) -> bool:
    """Whether talks are told as begun or ended, and so as the news of the day on which that was told."""
    plain = frame.scene.plain
    sat = _SAT.search(frame.events[0].words) is not None
    return frame.kind == "talks" and (sat or _TALKS_WENT.stands_in(plain, plain.index(frame.start)))


def _find_recent(timeline: DateTimeline, sentence: Sentence) -> DateMention | None:
    """Find the last day in force that is news: history told in another paragraph is not taken over."""
    published = sentence.article.published
    return timeline.mention_since(sentence.start, published - FAR if published else None)
