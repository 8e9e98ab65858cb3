DROP TABLE terugzetting
