SELECT id, inhoud FROM post WHERE overleg = @overleg AND deelnemer = @deelnemer AND stand <> 1
