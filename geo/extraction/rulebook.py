"""Which rule read what: the rule behind a mention, what it says, and the file where it can be mended."""

from collections.abc import Iterable

from geo.extraction.extractor import Lexicon
from geo.extraction.model import (
    Actor,
    ActorMention,
    Attribution,
    CountMention,
    DateMention,
    EventMention,
    Mention,
    Toponym,
)
from geo.extraction.operations import RULE as OPERATION_RULE
from geo.extraction.rule_note import RuleNote
from geo.extraction.rules import Rule
from geo.extraction.toponyms import NO_RULE

_FOLDER = "data/extraction"


class RuleBook:
    """All rules by what they find."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._events = _index(lexicon.events.triggers)
        self._speech = _index(lexicon.reporting.verbs)
        self._dates = {rule.id: _note(rule.id, rule.file, rule.reason) for rule in lexicon.dates.rules}
        self._actors = lexicon.actors.actors
        contexts = lexicon.toponyms.contexts
        self._places = {rule.id: _note(rule.id, "toponym_rules.yaml", rule.says) for rule in contexts}

    def find(self, mention: Mention) -> RuleNote | None:
        """Return the rule that found a mention; None where none was needed, as for a plain name of a place."""
        match mention:
            case EventMention():
                return self._events.get(mention.rule) or _note(OPERATION_RULE, "operations.csv", "names an operation")
            case Attribution():
                return self._speech.get(mention.rule)
            case DateMention():
                return self._dates.get(mention.rule) or _note(mention.rule, "dates-cues.csv", mention.reason)
            case Toponym():
                return self._find_place(mention)
            case ActorMention():
                return self.find_actor(mention.actor)
            case CountMention():
                outcome = mention.outcome or ""
                return _note(outcome, "outcomes.csv", f"tells of people {outcome}") if outcome else None
        return None

    def find_actor(self, actor: Actor) -> RuleNote | None:
        """Return the row of the word list that holds an actor's names; None for several actors taken together."""
        return _note(actor.id, "actors.csv", f"names {actor.name}") if actor.id in self._actors else None

    def _find_place(self, toponym: Toponym) -> RuleNote | None:
        name = toponym.rule.removeprefix("place.")
        if toponym.rule == NO_RULE or name == toponym.rule:
            return None
        return self._places.get(name) or _note(name, "toponym_generics.yaml", "a common noun says that it is a place")


def note_rule(rule: Rule) -> RuleNote:
    """Describe a rule of one of the files that `read_rules` reads."""
    return _note(rule.id, rule.file, rule.says)


def _index(rules: Iterable[Rule]) -> dict[str, RuleNote]:
    return {rule.id: note_rule(rule) for rule in rules}


def _note(id: str, file: str, says: str) -> RuleNote:
    return RuleNote(id=id, file=f"{_FOLDER}/{file}", says=says)
