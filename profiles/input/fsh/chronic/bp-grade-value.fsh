CodeSystem: BPGradeCodes
Id: bp-grade
Title: "血压分级 Blood pressure grade"
Description: "诊室血压的分级，较高的一级为准。正常、正常高值、单纯收缩期和舒张期高血压见于官方文本；1至3级的界值只见于二手来源（hypertension.json）。Grades of office blood pressure; the higher of the two counts. Normal, high-normal and the isolated forms were read in official texts; the limits of grades 1 to 3 in secondary sources only (hypertension.json)."
* insert OwnCodeSystem
* insert Concept(normal, 正常血压, Normal)
* insert Concept(high-normal, 正常高值, High-normal)
* insert Concept(grade-1, 1级高血压（轻度）, Grade 1 hypertension)
* insert Concept(grade-2, 2级高血压（中度）, Grade 2 hypertension)
* insert Concept(grade-3, 3级高血压（重度）, Grade 3 hypertension)

ValueSet: BPGradeValue
Id: bp-grade
Title: "血压分级 Blood pressure grade"
Description: "诊室血压的分级。Grades of office blood pressure."
* ^experimental = false
* include codes from system BPGradeCodes

CodeSystem: IsolatedHypertensionCodes
Id: isolated-hypertension
Title: "单纯性高血压 Isolated hypertension"
Description: "只有收缩压或只有舒张压达到高血压界值。Only the systolic, or only the diastolic value is that of hypertension."
* insert OwnCodeSystem
* insert Concept(isolated-systolic, 单纯收缩期高血压, Isolated systolic hypertension)
* insert Concept(isolated-diastolic, 单纯舒张期高血压, Isolated diastolic hypertension)

ValueSet: IsolatedHypertension
Id: isolated-hypertension
Title: "单纯性高血压 Isolated hypertension"
Description: "单纯收缩期、单纯舒张期高血压。Isolated systolic and isolated diastolic hypertension."
* ^experimental = false
* include codes from system IsolatedHypertensionCodes
