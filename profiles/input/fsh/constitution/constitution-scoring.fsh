CodeSystem: ConstitutionFormulaCodes
Id: constitution-formula
Title: "体质计分公式 Constitution scoring formula"
Description: "一种体质的得分怎样从答案算出；反向题先取 6 减答案。How the score of a constitution comes from the answers; a reversed item counts 6 minus its answer."
* insert OwnCodeSystem
* insert Concept(transformed, [[转化分：（原始分－条目数）÷（条目数×4）×100]], [[Transformed: (raw − n) / (4 × n) × 100]])
* insert Concept(sum, 原始分之和, Sum of the item scores)

ValueSet: ConstitutionFormula
Id: constitution-formula
Title: "体质计分公式 Constitution scoring formula"
Description: "一种体质的得分怎样从答案算出。How the score of a constitution comes from the answers."
* ^experimental = false
* include codes from system ConstitutionFormulaCodes

CodeSystem: ConstitutionKindCodes
Id: constitution-kind
Title: "体质的两类 Kinds of constitution"
Description: "判定规则按平和质和偏颇体质两类给出。Determination rules are given for the balanced constitution and for the biased ones."
* insert OwnCodeSystem
* insert Concept(balanced, 平和质, The balanced constitution)
* insert Concept(biased, 偏颇体质, The biased constitutions)

ValueSet: ConstitutionKind
Id: constitution-kind
Title: "体质的两类 Kinds of constitution"
Description: "平和质和偏颇体质。The balanced constitution and the biased ones."
* ^experimental = false
* include codes from system ConstitutionKindCodes

Extension: ConstitutionScoring
Id: constitution-scoring
Title: "体质计分与判定 Constitution scoring and determination"
Description: "一个量表的计分公式、各体质的条目数（每人回答的题数，性别题只计一题）、判定规则、未能判定和自相矛盾时的处理。规则按所列顺序逐条比较未修约的得分，第一条满足的即为结果。阈值是随量表版本的数据，不写在程序里。The formula of a scale, the number of items of each constitution (as one person answers them, of the sex items one counts), the rules of determination, and what to do where nothing is positive or the verdicts contradict each other. The rules are compared in their order with the unrounded score, and the first that holds gives the verdict. Thresholds are data of the version of the scale, not part of a program."
Context: Questionnaire
* extension contains formula 1..1 and scale 9..9 and rule 1..* and undetermined 1..1 and contradiction 0..*
* extension[formula].value[x] only code
* extension[formula].valueCode 1..1
* extension[formula].valueCode from ConstitutionFormula (required)
* extension[scale].extension contains code 1..1 and items 1..1
* extension[scale].extension[code].value[x] only code
* extension[scale].extension[code].valueCode 1..1
* extension[scale].extension[code].valueCode from ConstitutionType (required)
* extension[scale].extension[items].value[x] only positiveInt
* extension[scale].extension[items].valuePositiveInt 1..1
* extension[rule].extension contains kind 1..1 and verdict 1..1 and atLeast 0..1 and othersBelow 0..1 and othersAtMost 0..1
* extension[rule].extension[kind].value[x] only code
* extension[rule].extension[kind].valueCode 1..1
* extension[rule].extension[kind].valueCode from ConstitutionKind (required)
* extension[rule].extension[verdict].value[x] only code
* extension[rule].extension[verdict].valueCode 1..1
* extension[rule].extension[verdict].valueCode from ConstitutionVerdict (required)
* extension[rule].extension[atLeast] ^short = "得分不低于 The score is at least"
* extension[rule].extension[atLeast].value[x] only decimal
* extension[rule].extension[atLeast].valueDecimal 1..1
* extension[rule].extension[othersBelow] ^short = "所有偏颇体质得分都低于 The score of every biased constitution is below"
* extension[rule].extension[othersBelow].value[x] only decimal
* extension[rule].extension[othersBelow].valueDecimal 1..1
* extension[rule].extension[othersAtMost] ^short = "所有偏颇体质得分都不高于 The score of every biased constitution is at most"
* extension[rule].extension[othersAtMost].value[x] only decimal
* extension[rule].extension[othersAtMost].valueDecimal 1..1
* extension[undetermined].extension contains advice 1..1 and again 0..1
* extension[undetermined].extension[advice] ^short = "没有一种体质为阳性时的处理 What to do when no constitution is positive"
* extension[undetermined].extension[advice].value[x] only string
* extension[undetermined].extension[advice].valueString 1..1
* extension[undetermined].extension[again] ^short = "多久后重新填写 When to fill it in again"
* extension[undetermined].extension[again].value[x] only Duration
* extension[undetermined].extension[again].valueDuration 1..1
* extension[contradiction].extension contains scale 2..2 and advice 1..1
* extension[contradiction].extension[scale] ^short = "不应同时为阳性的体质 Constitutions that should not both be positive"
* extension[contradiction].extension[scale].value[x] only code
* extension[contradiction].extension[scale].valueCode 1..1
* extension[contradiction].extension[scale].valueCode from ConstitutionType (required)
* extension[contradiction].extension[advice].value[x] only string
* extension[contradiction].extension[advice].valueString 1..1
