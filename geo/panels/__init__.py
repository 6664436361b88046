"""Stage 8: incident table -> the HTML of summaries, cards, articles, chains and the method.

Every function that starts with `draw_` returns HTML as a string in which all text from outside has passed
`geo.escaping`. The page in the browser and the page saved to disk show the same strings under the same
`static/panels.css`; no panel holds a script, and each is readable without the style sheet.
"""
