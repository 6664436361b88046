"""What may stand between people and the words for what became of them, as parts of a pattern.

"Two clerks from Swat, aged 20 and 30, who were on their way home, were later confirmed dead": their origin, a remark in
commas, the auxiliary verbs. `HURT` are words for wounds that no list holds.
"""

from geo.extraction.numbers import NUMERAL

_OF = (
    r"of|out of|from|belonging to|linked to|associated with|hailing from|"
    r"affiliated with|guarding|escorting|accompanying|"
    r"protecting|convicted of|accused of|suspected of|wanted (?:for|in)|"
    r"(?:posted|deployed|stationed|assigned|attached|detailed) (?:at|in|on|for|to|with|near|outside)|"
    r"aboard|riding|on (?:\w+ )?(?:duty|patrol|leave|board)|on (?:his|her|their) way"
)
_FINITE = r"(?:was|were|(?:had|has|have) (?:\w+ly )?been)\b"
_WHERE = (
    r"in|at|on|inside|near|with|present|travell?ing|standing|sitting|serving|working|sleeping|playing|praying|returning"
)
_BESIDE = (
    rf"\s+(?!(?:was|were|among|when|while|whereas|after|as|but)\b|and\s+(?:\d|(?:{NUMERAL}|his|her|their)\b))[\w'.-]+"
)
NAMED = r"(?:\s+(?:(?:called|named|identified as|by the name of)\s+)?(?-i:[A-Z])[\w'-]+(?:\s+(?-i:[A-Z])[\w'-]+){0,3})?"
GROUP = (
    rf"(?:\s+(?:{_OF})(?:{_BESIDE}){{0,10}}?"
    rf"|\s+(?:{_WHERE})(?:(?!\s+(?:who|that|which|and|said|says|told|added|confirmed|claimed|announced|reported)\b){_BESIDE}){{1,7}}?"
    rf"(?=,?\s+(?:{_FINITE}|(?:came|got|died|lost|sustained|suffered|received|embraced)\b"
    r"|(?:injured|wounded|killed|martyred|hurt)\s*[.,;])|,\s+(?:as well as|including)\b))?"
)
_LATER = (
    rf"(?=\s*(?:(?:however|though|later|also|too)\s+)?"
    rf"(?:{_FINITE}|(?:fought|embraced|died|lost|paid|perished|sustained|suffered|received|laid)\b"
    r"|(?:have|has|had)\s+(?:died|perished|lost|sustained|suffered|received)\b))"
)
_WOUNDS = r"(?:[\w-]+\s+){0,3}?(?:injur(?:y|ies)|wounds?|burns?)"
HURT = (  # in so many words that no list holds them
    r"treated for\s+(?:[\w-]+\s+){0,3}?(?:injur(?:y|ies)|wounds?|burns?)"
    r"|(?:shot|hit|struck) in (?:the|his|her|their) (?:leg|arm|hand|foot|shoulder|thigh|knee|ankle)s?"
    rf"|(?:suffer(?:ed|ing)?|sustain(?:ed|ing)?|receiv(?:ed?|ing)|got|had|with)\s+{_WOUNDS}"
    r"|(?:taken|shifted|brought|rushed|moved|admitted|airlifted|evacuated|flown|transferred|discharged)\b"
    rf"[^.;,]{{0,40}}?\s(?:with|for|suffering)\s+{_WOUNDS}"
)
EXECUTED = r"(?:(?<=\band )|(?<=\bthen ))shot(?! (?:at|dead|and (?:wounded|injured|hurt)|in (?:the|his|her|their))\b)"
_INSERTED = r"(?:[^,;()]|\([^()]{0,80}\))"  # words, or more in brackets, up to a comma
_PART = (  # the same, up to where the text tells what became of the whole
    r"(?:(?!\b(?:(?:was|were|been|got)\s+(?:\w+\s+)?(?:killed|martyred|injured|wounded|hurt|shot|gunned)|died|perished"
    r"|embraced|succumbed|sustained|lost (?:his|her|their))\b"
    rf"|\b(?:\d+|{NUMERAL})\s+(?:dead|deaths|killed|injured|wounded)\b(?!\s+[a-z])){_INSERTED})"
)
ASIDE = (
    r"(?:\s*[(\[][^()\[\]]{1,80}[)\]]|\s+--?\s?[^-;]{1,80}\s--?|,\s+[^,;]{2,60}\s(?:among|amongst) them,?"
    rf"|\s*,?\s+(?:identified|named|listed|known) as\b[^;()]{{1,200}}?,?{_LATER}"
    r"|,\s+(?:including|mostly|among them|most of them|many of them|all|both|some"
    rf"|[\w,-]+ of (?:them|whom)(?!\s+(?:was|were|died|had|have|is|are|later|subsequently|eventually)\b))\b"
    rf"{_PART}{{1,90}},?"
    rf"|,?\s+including\b(?:(?!\b(?:killed|died|injured|wounded|martyred|hurt|were|was)\b)[^;]){{1,220}},{_LATER}"
    rf"|\s+including\b{_PART}{{1,60}},?|\s*,\s*(?:aged|who|having)\b{_INSERTED}{{1,60}},|\s*,\s*\d{{1,2}}(?=,)"
    r"|,?\s+aged\s+(?:between\s+|from\s+)?[\w-]+(?:(?:,|\s+and|\s+to)\s+[\w-]+){0,3}?(?=\s)"
    r"|\s*,\s+(?!(?:and|or|but|along|together|while|as(?! well)|when|after|killing|wounding|injuring|leaving)\b)"
    rf"{_INSERTED}{{1,120}},{_LATER}"
    r"|\s+(?:tr(?:ied|ies|y)|attempt(?:ed|s)?|sought)\s+to\s[^.;,]{2,90}?,?\s+(?:but|and)(?=\s+(?:was|were|are|is|got)\s)"
    r"|\s+who\s+(?!(?:was|were|died|had|have|has|is|are)\b(?! (?:\w+ly )?\w+ing\b))(?:[\w'-]+\s+){1,12}?"
    r"(?=(?:was|were|had been|has been|have been)\s|"
    r"(?:embraced|laid|lost|died|perished|sustained|suffered|received)\b)){0,2}"
)
BE = (
    r"(?:(?:in fact|"
    r"was|were|is|are|been|being|be|have|has|had|having|also|all|got|left|lay|lying|pronounced|declared|later|reported|"
    r"said to|to|only|likewise|similarly|brought in|however|though|feared|confirmed|"
    r"believed|since|so far|then|both|still|now|already|remain(?:s|ed)?|"
    r"(?!fatal|mortal)\w{3,}ly)\s+)"
)
FIRST = (  # what was done to them before: "were taken off a bus and shot dead"
    r"(?:fought\s+(?:(?!and\b)[\w'-]+\s+){0,6}and\s+(?=(?:embraced|laid|lost|paid|attained|sacrificed)\b)"
    r"|(?:was|were|had been|have been|has been)\s+(?:\w+ly\s+)?(?:(?!kill|wound|injur|martyr)\w{2,}ed|taken|lined|"
    r"dragged|shot|beaten|hit)\b"
    r"(?:(?:,(?=\s+(?:lined|dragged|separated|identified|beaten|tortured|tied|blindfolded)\b))?\s+(?!and\b)[\w'-]+){0,9}?"
    r",?\s+and\s+(?:then\s+|later\s+|subsequently\s+)?)?"
)
NOT_OF_THEM = r"(?<!\bof the )(?<!\bof those )(?<!\bof these )"  # "two of the injured died"
