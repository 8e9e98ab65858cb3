-- Whether the days of an overleg were kept is asked by overleg, at each close.
CREATE INDEX herinnering_overleg ON herinnering (overleg);
