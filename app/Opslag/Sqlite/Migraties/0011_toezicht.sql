-- When an overleg began is the time of its first line. One entry per overleg, written when it is made and never again.
CREATE INDEX regel_eerste ON regel (overleg) WHERE nummer = 1;
