"""The stage as a whole: the mentions of some articles in, incidents out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from geo.extraction.extractor import ArticleMentions, Lexicon
from geo.extraction.model import ActorMention
from geo.extraction.operations import name_operation
from geo.extraction.phrases import Phrase
from geo.geocoding.gazetteer import Gazetteer
from geo.geocoding.model import Resolution, Spot
from geo.incidents.accounts import Account
from geo.incidents.bareness import is_bare
from geo.incidents.building import build_incident
from geo.incidents.coding import AccountCoder
from geo.incidents.dated import OWN
from geo.incidents.explanation import Explainer
from geo.incidents.foreign_soil import is_foreign
from geo.incidents.frames import Frame
from geo.incidents.grouping import link_outlines
from geo.incidents.kinds import CONTEXT, is_general
from geo.incidents.left_out import leave_out_account
from geo.incidents.likeness import Told, fold_operations, list_figures
from geo.incidents.linking_memory import LinkingMemory
from geo.incidents.meetings import names_both_sides, were_held
from geo.incidents.model import Incident, LeftOut, Reason
from geo.incidents.outlines import Linked, Outline
from geo.incidents.settled import SettledAccount, decide_account_type, identify
from geo.incidents.settling import settle_locations, tells_of_both
from geo.incidents.summaries import find_summaries, hand_down
from geo.incidents.surroundings import Surroundings
from geo.incidents.targets import find_labelled, settle_target

_LONG = timedelta(days=60)
_SEVERAL = re.compile(r"(?:attacks|assaults|operations|raids|killings|ambushes)$", re.IGNORECASE)
_ON_POST = Phrase(
    r" (?:on|at|against) (?:an?|the|its|their|his|two|three|several|the army's|police) (?:[\w'-]+ ){0,4}?"
    r"(?:check ?posts?|posts?|checkpoints?|outposts?|pickets?|stations?|camps?|bases?|forts?|convoys?|patrols?)\b"
)
_PLANNED = Phrase(r"\b(?:plan\w*|plot\w*|bids?|conspir\w+|would-be|arrest\w*|intended|intent|attempts?)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedArticle:
    """One article's accounts with type and places, and what was left out of them."""

    accounts: tuple[SettledAccount, ...]
    left_out: tuple[LeftOut, ...]


class IncidentCoder:
    """Codes articles one by one and links what they tell."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._coder = AccountCoder(lexicon)
        self._explainer = Explainer(lexicon)

    def code(self, mentions: ArticleMentions, resolutions: Sequence[Resolution]) -> CodedArticle:
        """Code one article."""
        accounts, left_out = self._coder.code(mentions, resolutions)
        around = Surroundings.of(resolutions, self._gazetteer)
        states_fight = sum(account.kind == "border_clash" or _faces_state(account) for account in accounts) > 1
        ids = {account.number: identify(account) for account in accounts}
        labelled = find_labelled(mentions.actors)
        settle = partial(self._settle, around=around, ids=ids, labelled=labelled, states_fight=states_fight)
        settled = [settle(account) for account in accounts]
        for each in settled:
            left_out += leave_out_account(each.account, reason) if (reason := _why_no_incident(each)) else ()
        kept = [s for s in settled if not _why_no_incident(s)]
        summaries = find_summaries(kept)
        parts = {part.id for summary in summaries for part in hand_down(summary, kept)}
        kept = [settle(each.account) if each.id in parts else each for each in kept]
        for each in summaries:
            left_out += leave_out_account(each.account, "it sums up happenings that the article then tells one by one")
        summed_up = {s.id for s in summaries}
        left_out.sort(key=lambda left: left.sentence.start)
        return CodedArticle(accounts=tuple(s for s in kept if s.id not in summed_up), left_out=tuple(left_out))

    def explain_names(self, mentions: ArticleMentions, resolutions: Sequence[Resolution]) -> tuple[Reason, ...]:
        """Say which names of places in one article say nothing about where, and why, in reading order."""
        return tuple(self._explainer.explain_names(self._coder.build_scenes(mentions, resolutions)))

    def outline(self, settled: SettledAccount) -> Outline:
        """Take from an account what linking needs."""
        account = settled.account
        first = account.frames[0]
        told_by = [frame.scene.sentence for frame in account.frames]
        told_by += [claim.evidence.sentence for claim in account.claims]
        return Outline(
            id=settled.id,
            told=self._describe(settled),
            name=first.scene.sentence.article.name,
            start=first.start,
            sentences=tuple(dict.fromkeys(sentence.start for sentence in told_by)),
            answers=settled.answers,
            initiator=account.initiator,
            blamed=account.blamed,
            both_sides=any(names_both_sides(frame) for frame in account.frames),
        )

    def link(self, outlines: Sequence[Outline], memory: LinkingMemory | None = None) -> Iterator[Linked]:
        """Link the accounts of all articles, in order of first report; for the memory see `link_accounts`.

        Talks and truces to which no article gives a day are mentioned, not told, unless they were held in a town that
        is named: no incident is to be built of them.
        """
        return link_outlines(outlines, self._lexicon.actors, memory)

    def build(self, linked: Linked, group: Sequence[SettledAccount]) -> Incident:
        """Build one incident of the accounts that were linked, the earliest report first."""
        incident = build_incident(linked, group, self._lexicon.actors)
        return replace(incident, explanation=self._explainer.explain(incident, group, linked.told))

    def build_all(self, articles: Iterable[CodedArticle]) -> list[Incident]:
        """Link a few articles and build their incidents, in order of first report."""
        accounts = [account for article in articles for account in article.accounts]
        linked = self.link([self.outline(account) for account in accounts])
        told = (each for each in linked if not each.is_mere_mention)
        return [self.build(each, [accounts[position] for position in each.accounts]) for each in told]

    def _settle(
        self,
        account: Account,
        *,
        around: Surroundings,
        ids: Mapping[int, str],
        labelled: ActorMention | None,
        states_fight: bool,
    ) -> SettledAccount:
        event_type = decide_account_type(account, states_fight=states_fight)
        locations = settle_locations(account, around)
        settle_target(account, locations, self._lexicon.actors.actors, labelled)
        return SettledAccount(
            account=account,
            event_type=event_type,
            locations=tuple(locations),
            operation_names=tuple(dict.fromkeys(_find_names(account))),
            id=ids[account.number],
            answers=tuple(ids[number] for number in account.answers),
        )

    def _describe(self, settled: SettledAccount) -> Told:
        account = settled.account
        return Told(
            key=0,
            article=account.frames[0].scene.sentence.article.id,
            event_type=settled.event_type,
            published=account.frames[0].scene.sentence.article.published,
            dates=account.dated.dates,
            date_rank=account.dated.rank,
            locations=tuple(Spot(place=loc.place, geo_precision=loc.geo_precision) for loc in settled.locations),
            side=self._lexicon.actors.side(account.initiator).id if account.initiator else None,
            armed=account.initiator is not None and account.initiator.kind == "armed_group",
            figures=list_figures(account.claims),
            operations=fold_operations(settled.operation_names, self._lexicon.operations),
            bare=is_bare(settled),
            held=were_held(account),
        )


def _find_names(account: Account) -> Iterable[str]:
    for frame in account.frames:
        yield from (name for event in frame.events if (name := name_operation(event)))


def _why_no_incident(settled: SettledAccount) -> str:
    """Return why an account is no incident; empty if it is one."""
    if _is_statistic(settled):
        return "a figure over a year in a whole country"
    if _only_arrests(settled.account):
        return "a search that ended in arrests"
    if _is_foiled(settled.account):
        return "it was foiled, and the text tells of no fight"
    if is_foreign(settled.account) and not settled.locations and settled.event_type not in CONTEXT:
        return "the deed of a state beyond the two, and no place in them is named"
    return "it names neither a day nor a place, and nobody who came to harm" if _is_empty(settled) else ""


def _is_empty(settled: SettledAccount) -> bool:
    account = settled.account
    if settled.event_type in CONTEXT:
        return account.dated.dates is None and not settled.locations
    own_place = bool(account.locations or account.borders or tells_of_both(account)) and not _is_only_charged(settled)
    own_date = account.dated.rank > 0 and account.dated.dates is not None
    return not (own_place or own_date or _tells_harm(account) or settled.operation_names)


def _is_only_charged(settled: SettledAccount) -> bool:
    """Whether several attacks are named with no more than the country: "it spoke of attacks on Pakistan"."""
    words = [event.words for frame in settled.account.frames for event in frame.events]
    vague = all(loc.geo_precision == "country" for loc in settled.locations)
    return vague and is_general(settled.account.kind) and all(_SEVERAL.search(word) for word in words)


def _tells_harm(account: Account) -> bool:
    return any(claim.count.low for claim in account.claims)


def _is_foiled(account: Account) -> bool:
    """Whether an attack was only foiled: nobody fought or came to harm, it reached no post and was no state's."""
    by_state = account.initiator is not None and account.initiator.kind in {"government", "forces"}
    if any(_reached_post(frame) for frame in account.frames):
        return False
    quiet = len(account.frames) == 1 or {frame.kind for frame in account.frames} <= {"attack", "operation"}
    return (
        quiet
        and not by_state
        and account.frames[0].foiled
        and all(claim.outcome == "detained" for claim in account.claims)
    )


def _reached_post(frame: Frame) -> bool:
    """Whether what was foiled is an attack on a post or the like, which no arrest and no search prevents."""
    plain = frame.scene.plain
    begun = not _PLANNED.stands_in(plain, 0, plain.index(frame.start))
    return begun and any(_ON_POST.find_at(plain, plain.index(event.end)) for event in frame.events)


def _only_arrests(account: Account) -> bool:
    """Whether an operation is told with arrests, and nobody fought or came to harm."""
    events = [event for frame in account.frames for event in frame.events]
    searched = all(event.rule in {"operation", "operation-name"} for event in events)
    return searched and bool(account.claims) and all(claim.outcome == "detained" for claim in account.claims)


def _is_statistic(settled: SettledAccount) -> bool:
    """Whether an account counts attacks over a year and a country instead of telling one."""
    dates = settled.account.dated.dates
    if dates is None or not is_general(settled.account.kind) or settled.account.dated.rank != OWN:
        return False
    known = {loc.geo_precision for loc in settled.locations}
    year = (dates.precision == "year" or dates.end - dates.start > _LONG) and known <= {"country", "admin1", "border"}
    return year or (dates.precision == "month" and not known and settled.account.kind in {"killing", "operation"})


def _faces_state(account: Account) -> bool:
    """Whether the forces of two states face each other in an account."""
    return any(frame.two_sides for frame in account.frames)
