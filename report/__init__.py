"""How the results become a publication: editions, wording, chapters, engines, checks, commands.

Nothing here knows a particular theme, by name or by column.
"""
