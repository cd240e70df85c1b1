Instance: recognised-snomed-measurements
InstanceOf: ConceptMap
Usage: #definition
* insert RecognisedHead(recognised-snomed-measurements, RecognisedSnomedMeasurements, http://loinc.org)
* title = "测量：SNOMED CT 到 LOINC Measurements: SNOMED CT to LOINC"
* description = "血压、血糖、糖化血红蛋白、血脂、体格测量的 SNOMED CT 概念对应的 LOINC 代码。概念名称出自 SNOMED CT 国际版；对应关系为本项目所定，尚未核实。The LOINC codes of SNOMED CT concepts for pressure, glucose, HbA1c, lipids and body measures. The concepts are those of the international edition; the relations are this project's, unverified."
* group.source = "http://snomed.info/sct"
* insert Same(75367002, 85354-9)
* insert Same(271649006, 8480-6)
* insert Same(271650006, 8462-4)
* insert Same(33747003, 15074-8)
* insert Same(434912009, 15074-8)
* insert Same(22569008, 14749-6)
* insert Same(52302001, 14771-0)
* insert Same(271062006, 76629-5)
* insert Same(88856000, 14761-1)
* insert Resembles(36048009, 15074-8, [[没有说明标本，可能是尿 The specimen is not said; it may be urine]])
* insert Same(43396009, 4548-4)
* insert Same(77068002, 14647-2)
* insert Same(28036006, 14646-4)
* insert Same(113079009, 22748-8)
* insert Same(14740000, 14927-8)
* insert Same(60621009, 39156-5)
* insert Same(276361009, 8280-0)
* insert Same(27113001, 29463-7)
* insert Same(50373000, 8302-2)
* insert Same(364075005, 8867-4)
