DELETE FROM herinnering WHERE gedaan < @gedaan OR dag < @dag OR gesloten < @gesloten
