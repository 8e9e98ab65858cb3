DELETE FROM herinnering WHERE gedaan < @gedaan OR dag < @dag
