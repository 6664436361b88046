"""Whose talks they are, those of the two sides or of others, and where those sat who only told of them."""

import re
from collections.abc import Sequence

from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame

_AFGHAN = Phrase(r"\b(?:afghan\w*|kabul|taliban|islamic emirate)\b")
_PAKISTANI = Phrase(r"\b(?:pakistan\w*|islamabad|rawalpindi)\b")
_OTHER = (
    r"(?:chin(?:a|ese)|iran(?:ian)?|indian?|russian?|uzbek\w*|tajik\w*|turkmen\w*|kazakh\w*|americans?|us|"
    r"united states|washington|british|britain|europe\w*|eu|german\w*|japan\w*|kyrgyz\w*|azerbaijan\w*|bangladesh\w*|"
    r"imf|world bank)"
)
_OTHERS = Phrase(rf"\b(?:{_OTHER}|un|united nations|turkish|turkey's|qatari|qatar's|saudi|emirati|omani)\b")
_SIDE = r"(?:pakistan|afghanistan|kabul|islamabad|taliban|pakistani|afghan)"
_WITH_OTHERS = Phrase(
    rf"\b(?:between|with) (?:the )?(?:[\w-]+ ){{0,2}}?{_OTHER}\b|\b{_SIDE}(?: and (?:the )?|-){_OTHER}\b"
    rf"|\b{_OTHER}(?: and (?:the )?|-){_SIDE}\b"
)
_ENVOYS_OF_OTHERS = Phrase(
    rf"\b{_OTHER}(?:'s)? (?:[\w-]+ ){{0,3}}?(?:ministers?|envoys?|ambassadors?|presidents?|premiers?|delegations?|"
    r"officials?|representatives?|secretar(?:y|ies)|diplomats?|counterparts?)\b"
)
_WITH_ONE_OF_OTHERS = Phrase(rf" (?:with )?(?:the |an? )?(?:[\w-]+ ){{0,2}}?{_OTHER}\b")  # what stands behind
_ENVOYS_FOR = Phrase(r"\b(?:envoy|representative)s? (?:for|to|on) (?:afghanistan|pakistan|kabul|islamabad)\b")
_MET = "talks-met"  # the rule of words for a meeting of any officials
_ARMED = Phrase(
    r"\b(?:ttp|militants?|insurgents|separatists|rebels|elders|jirgas?|tribes|tribal)\b"
    r"|\b(?:rival|warring|feuding|opposing) (?:groups?|sides|clans|communities|sects|villages|tribesmen)\b"
)
_OF_ANYBODY = frozenset({"talks-level", "talks-planned", "talks-arrival"})  # words for talks of anybody
_TO_COME = frozenset({"talks-planned", "talks-arrival", "talks-set", "talks-visit"})  # and for talks still to come
_WERE_HELD = Phrase(
    r"\b(?:held|hosted|took place|met|sat (?:down|together)|fail\w*|collaps\w*|ended|ending|broke (?:down|off|up)|"
    r"(?:fell|come|came) apart|did not (?:succeed|produce|yield|bring|lead)|produced|yielded|came out of|concluded|"
    r"opened|began|stalled|deadlock\w*|inconclusive|wrapped up|winding up)\b"
)
_STILL_OPEN = Phrase(
    r"\b(?:will|would|likely|until|till|duration of|go(?:ing)? on|carry on|continu\w+|resum\w+|expected|(?:set|due) to|"
    r"planned|next|hop(?:es?|ed|ing)|could|may|might|if|urged|called for|proposed|offered)\b"
)
_TRADE = Phrase(
    r"\b(?:trade|commerce|commercial|customs|tariffs?|transit|exports?|imports?|investment|economic|railways?|energy|"
    r"health|education|agriculture|visas?|sports?|cricket|culture|polio)\b"
)
_CONFLICT = Phrase(
    r"\b(?:security|peace|truce|ceasefire|border|conflict|tensions?|hostilities|fighting|attacks?|terror\w*|militan\w*|"
    r"ttp|war|refugees|defen[cs]e|interior|army|military|strikes?|political|relations|ties)\b"
)
_HEAD = 600  # characters
_PARTIES = Phrase(r"\bthe sides\b|\b(?:two|both) (?:[\w-]+ )?(?:sides|countries|neighbou?rs|delegations|governments)\b")
_POLITICS = Phrase(
    r"\b(?:pti|ppp|mqm|mqm-p|pml-?n|jui-?f|anp|opposition|coalition|treasury benches|no-confidence|elections?|"
    r"by-elections?|teachers|traders|lawyers|doctors|employees|unions?|farmers)\b"
)
_SPORT = Phrase(r"\b(?:cricket|football|hockey|tournament|squad|boards)\b")
_SPEAKS_THERE = Phrase(
    r"^\W*in [\w'-]+, (?:[\w'-]+,? ){0,9}?(?:spokes(?:man|woman|person)|minister|ministry|officials?|envoy|ambassador|"
    r"government)\b[^.;]{0,60}? (?:said|confirmed|told|announced|stated|claimed|rejected|welcomed|accused|blamed|"
    r"described)\b"
)
_HEARD_THERE = Phrase(
    r"^\W*in [\w'-]+(?: [\w'-]+)?, (?:[\w'-]+,? ){0,4}?(?:residents?|locals?|villagers?|traders?|shopkeepers?|people|"
    r"officials?|police|witness(?:es)?|drivers?) (?:[\w'-]+ ){0,4}?(?:said|told|confirmed|welcomed|reported|hoped)\b"
)
_WHERE_THE = re.compile(r",? where (?:an?|the|both sides|the two sides) (?:[\w-]+ ){0,3}", re.IGNORECASE)
_SEATS = frozenset({"Kabul", "Islamabad", "Rawalpindi", "Kandahar"})  # of those who speak for a side


def are_of_others(frame: Frame) -> bool:
    """Whether people met who are not the two sides: another country's, parties or professions, or nobody that is named.

    Words that tell of any meeting need the two sides around them: in their sentence, or at the head of the article.
    """
    plain, rule = frame.scene.plain, frame.events[0].rule
    if rule == _MET and (_met_others(frame) or not names_both_sides(frame) or _is_of_trade(frame)):
        return True
    if frame.kind != "talks" or _ARMED.stands_in(plain):
        return False
    afghan, pakistani = _names(frame, _AFGHAN, "afghanistan"), _names(frame, _PAKISTANI, "pakistan")
    if _SPORT.stands_in(plain):
        return True
    if names_both_sides(frame):
        return False
    if (afghan or pakistani) and (_WITH_OTHERS.stands_in(plain) or _ENVOYS_OF_OTHERS.stands_in(plain)):
        return True
    met = rule in {"talks-minister", "talks-visit"} or frame.events[0].words.lower().startswith("met ")
    if met and _OTHERS.stands_in(plain, 0, plain.index(frame.start)):
        return True
    if rule == "talks-visit" and not _opens_with_both(frame.scene.sentence.article.text):
        return True
    named = frame.two_sides or _PARTIES.stands_in(plain)
    if rule == "talks-round" and not named:
        return True
    if rule in _OF_ANYBODY and not named and not _opens_with_both(frame.scene.sentence.article.text):
        return True
    return _POLITICS.stands_in(plain) and not afghan


def _met_others(frame: Frame) -> bool:
    """Whether whom officials met is of another country, or a side is named only as whom an envoy is sent to."""
    plain = frame.scene.plain
    if _WITH_ONE_OF_OTHERS.find_at(plain, plain.index(frame.events[0].end)):
        return True
    return _ENVOYS_OF_OTHERS.stands_in(plain) and _ENVOYS_FOR.stands_in(plain)


def _is_of_trade(frame: Frame) -> bool:
    """Whether officials met about trade or the like, and nothing of the conflict stands beside it."""
    return _TRADE.stands_in(frame.scene.plain) and not _CONFLICT.stands_in(frame.scene.plain)


def names_both_sides(frame: Frame) -> bool:
    """Whether the sentence of a happening names both sides, Afghanistan and Pakistan."""
    return _names(frame, _AFGHAN, "afghanistan") and _names(frame, _PAKISTANI, "pakistan")


def _names(frame: Frame, words: Phrase, side: str) -> bool:
    """Whether the sentence of a frame names a side, by its words or by somebody of its government."""
    people = (mention.actor for mention in frame.scene.actors)
    return words.stands_in(frame.scene.plain) or any(p.kind == "government" and p.side == side for p in people)


def are_local(frame: Frame) -> bool:
    """Whether elders or militants talk in the sentence, or a jirga in an article that is not about both states."""
    text = frame.scene.sentence.article.text
    return _ARMED.stands_in(frame.scene.plain) or ("jirga" in text and not _opens_with_both(text))


def _opens_with_both(text: str) -> bool:
    """Whether the head of an article names both sides."""
    head = text[:_HEAD]
    return "Pakistan" in head and any(name in head for name in ("Afghan", "Kabul", "Taliban"))


def drop_seat(frame: Frame, places: Sequence[Location]) -> tuple[Location, ...]:
    """Leave out the capital in which somebody spoke of talks or a truce: "In Kabul, a spokesman confirmed them"."""
    plain = frame.scene.plain
    if frame.kind == "ceasefire" and _HEARD_THERE.stands_in(plain, 0, plain.index(frame.start)):
        comma = plain.text.index(",")
        return tuple(loc for loc in places if plain.index(loc.toponym.start) > comma)
    if frame.kind not in {"talks", "ceasefire"} or not _SPEAKS_THERE.stands_in(plain, 0, plain.index(frame.start)):
        return tuple(places)
    comma = plain.text.index(",")
    return tuple(loc for loc in places if loc.place.name not in _SEATS or plain.index(loc.toponym.start) > comma)


def find_where(frame: Frame) -> Location | None:
    """Find the place right before "where the truce was agreed"."""
    text = frame.scene.sentence.article.text
    places = (loc for loc in frame.scene.locations if loc.toponym.end <= frame.start)
    return next((loc for loc in places if _WHERE_THE.fullmatch(text[loc.toponym.end : frame.start])), None)


def were_held(account: Account) -> bool:
    """Whether talks are told as held, or over, in a town that their sentence names: "the talks in Doha failed"."""
    rules = {event.rule for frame in account.frames for event in frame.events}
    told = account.kind == "talks" and rules.isdisjoint(_TO_COME)
    return told and any(_tells_where_held(frame) for frame in account.frames)


def _tells_where_held(frame: Frame) -> bool:
    plain = frame.scene.plain
    town = any(loc.geo_precision == "settlement" for loc in frame.locations)
    return town and _WERE_HELD.stands_in(plain) and not _STILL_OPEN.stands_in(plain)
