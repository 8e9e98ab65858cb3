SELECT EXISTS (SELECT 1 FROM herinnering WHERE overleg = @overleg)
