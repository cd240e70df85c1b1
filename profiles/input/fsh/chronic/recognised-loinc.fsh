Instance: recognised-loinc
InstanceOf: ConceptMap
Usage: #definition
* insert RecognisedHead(recognised-loinc, RecognisedLoinc, http://loinc.org)
* title = "LOINC 中的同义代码 Synonyms within LOINC"
* description = "血压的其他 LOINC 代码：血压组和坐位血压与诊室血压同义；站立位、卧位、24小时平均不是同一种测量，糖化血红蛋白的 JDS/JSCC 刻度和质量浓度也不是。名称见 LOINC；关系为本项目所定，尚未核实。Other codes of LOINC for blood pressure: panels and sitting pressures mean the same as an office pressure; standing, lying and 24-hour means are other measurements, and so are the scale of JDS/JSCC and the concentration of HbA1c. Names are LOINC's; the relations are this project's, unverified."
* group.source = "http://loinc.org"
* insert Same(55284-4, 85354-9)
* insert Same(35094-2, 85354-9)
* insert Same(55417-0, 85354-9)
* insert Same(8459-0, 8480-6)
* insert Same(8453-3, 8462-4)
* insert Resembles(8460-8, 8480-6, [[站立位收缩压 Systolic pressure, standing]])
* insert Resembles(8461-6, 8480-6, [[卧位收缩压 Systolic pressure, supine]])
* insert Resembles(8454-1, 8462-4, [[站立位舒张压 Diastolic pressure, standing]])
* insert Resembles(8455-8, 8462-4, [[卧位舒张压 Diastolic pressure, supine]])
* insert Resembles(62388-4, 4548-4, [[JDS/JSCC 刻度，比 NGSP 低约0.4个百分点 Scale of JDS/JSCC, about 0.4 below NGSP]])
* insert Resembles(41995-2, 4548-4, [[质量浓度，不是百分比 A concentration, not a percentage]])
* insert Resembles(4547-6, 4548-4, [[HbA1 总量，不只是 HbA1c All of HbA1, not HbA1c alone]])
