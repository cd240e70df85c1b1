CodeSystem: ConstitutionAnswerCodes
Id: constitution-answer
Title: "体质量表答案 Constitution answer"
Description: "体质量表各题的答案，1 至 5，即该题的原始分（序数值）。display 取自 GB/T 46939—2025 的五个选项；其他量表和有数值档位的题目（体质指数、腹围、每年感冒和过敏次数）的措辞列为别名，以各题 Questionnaire 中的 answerOption 为准。The answers to the items of the constitution scales, 1 to 5, which is also the item's raw score (ordinal value). The display is that of the five options of GB/T 46939—2025; the wording of the other scales and of the items with bands (BMI, waist, colds and allergies per year) stands as designations, and the answerOption of each item in its Questionnaire holds."
* insert OwnCodeSystem
* #1 "没有（根本不）"
* #1 ^extension[0].url = "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"
* #1 ^extension[0].valueDecimal = 1
* #1 ^designation[0].language = #en
* #1 ^designation[0].value = "No (not at all)"
* #1 ^designation[1].language = #zh-CN
* #1 ^designation[1].value = "没有(根本不/从来没有)"
* #1 ^designation[2].language = #en
* #1 ^designation[2].value = "Not at all / never"
* #1 ^designation[3].language = #zh-CN
* #1 ^designation[3].value = "BMI＜24"
* #1 ^designation[4].language = #en
* #1 ^designation[4].value = "BMI < 24"
* #1 ^designation[5].language = #zh-CN
* #1 ^designation[5].value = "一年＜2次"
* #1 ^designation[6].language = #en
* #1 ^designation[6].value = "Fewer than 2 colds a year"
* #1 ^designation[7].language = #zh-CN
* #1 ^designation[7].value = "从来没有"
* #1 ^designation[8].language = #en
* #1 ^designation[8].value = "Never"
* #1 ^designation[9].language = #zh-CN
* #1 ^designation[9].value = "腹围<80cm，相当于2.4尺"
* #1 ^designation[10].language = #en
* #1 ^designation[10].value = "Waist < 80 cm"
* #1 ^designation[11].language = #zh-CN
* #1 ^designation[11].value = "没有(根本不)"
* #2 "很少（有一点）"
* #2 ^extension[0].url = "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"
* #2 ^extension[0].valueDecimal = 2
* #2 ^designation[0].language = #en
* #2 ^designation[0].value = "Rarely (a little)"
* #2 ^designation[1].language = #zh-CN
* #2 ^designation[1].value = "很少(有一点/偶尔)"
* #2 ^designation[2].language = #en
* #2 ^designation[2].value = "Rarely (a little / occasionally)"
* #2 ^designation[3].language = #zh-CN
* #2 ^designation[3].value = "24≤BMI＜25"
* #2 ^designation[4].language = #en
* #2 ^designation[4].value = "24 ≤ BMI < 25"
* #2 ^designation[5].language = #zh-CN
* #2 ^designation[5].value = "一年感冒2-4次"
* #2 ^designation[6].language = #en
* #2 ^designation[6].value = "2–4 colds a year"
* #2 ^designation[7].language = #zh-CN
* #2 ^designation[7].value = "一年1、2次"
* #2 ^designation[8].language = #en
* #2 ^designation[8].value = "1 or 2 times a year"
* #2 ^designation[9].language = #zh-CN
* #2 ^designation[9].value = "腹围80-85cm，2.4-2.55尺"
* #2 ^designation[10].language = #en
* #2 ^designation[10].value = "Waist 80–85 cm"
* #2 ^designation[11].language = #zh-CN
* #2 ^designation[11].value = "很少(有一点)"
* #3 "有时（有些）"
* #3 ^extension[0].url = "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"
* #3 ^extension[0].valueDecimal = 3
* #3 ^designation[0].language = #en
* #3 ^designation[0].value = "Sometimes (somewhat)"
* #3 ^designation[1].language = #zh-CN
* #3 ^designation[1].value = "有时(有些/少数时间)"
* #3 ^designation[2].language = #en
* #3 ^designation[2].value = "Sometimes (somewhat / some of the time)"
* #3 ^designation[3].language = #zh-CN
* #3 ^designation[3].value = "25≤BMI＜26"
* #3 ^designation[4].language = #en
* #3 ^designation[4].value = "25 ≤ BMI < 26"
* #3 ^designation[5].language = #zh-CN
* #3 ^designation[5].value = "一年感冒5-6次"
* #3 ^designation[6].language = #en
* #3 ^designation[6].value = "5–6 colds a year"
* #3 ^designation[7].language = #zh-CN
* #3 ^designation[7].value = "一年3、4次"
* #3 ^designation[8].language = #en
* #3 ^designation[8].value = "3 or 4 times a year"
* #3 ^designation[9].language = #zh-CN
* #3 ^designation[9].value = "腹围86-90cm，2.56-2.7尺"
* #3 ^designation[10].language = #en
* #3 ^designation[10].value = "Waist 86–90 cm"
* #3 ^designation[11].language = #zh-CN
* #3 ^designation[11].value = "有时(有些)"
* #4 "经常（相当）"
* #4 ^extension[0].url = "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"
* #4 ^extension[0].valueDecimal = 4
* #4 ^designation[0].language = #en
* #4 ^designation[0].value = "Often (quite a lot)"
* #4 ^designation[1].language = #zh-CN
* #4 ^designation[1].value = "经常(相当/多数时间)"
* #4 ^designation[2].language = #en
* #4 ^designation[2].value = "Often (quite a lot / most of the time)"
* #4 ^designation[3].language = #zh-CN
* #4 ^designation[3].value = "26≤BMI＜28"
* #4 ^designation[4].language = #en
* #4 ^designation[4].value = "26 ≤ BMI < 28"
* #4 ^designation[5].language = #zh-CN
* #4 ^designation[5].value = "一年8次以上"
* #4 ^designation[6].language = #en
* #4 ^designation[6].value = "8 or more colds a year"
* #4 ^designation[7].language = #zh-CN
* #4 ^designation[7].value = "一年5、6次"
* #4 ^designation[8].language = #en
* #4 ^designation[8].value = "5 or 6 times a year"
* #4 ^designation[9].language = #zh-CN
* #4 ^designation[9].value = "腹围91-105cm，2.71-3.15尺"
* #4 ^designation[10].language = #en
* #4 ^designation[10].value = "Waist 91–105 cm"
* #4 ^designation[11].language = #zh-CN
* #4 ^designation[11].value = "经常(相当)"
* #5 "总是（非常）"
* #5 ^extension[0].url = "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"
* #5 ^extension[0].valueDecimal = 5
* #5 ^designation[0].language = #en
* #5 ^designation[0].value = "Always (very much)"
* #5 ^designation[1].language = #zh-CN
* #5 ^designation[1].value = "总是(非常/每天)"
* #5 ^designation[2].language = #en
* #5 ^designation[2].value = "Always (very much / every day)"
* #5 ^designation[3].language = #zh-CN
* #5 ^designation[3].value = "BMI≥28"
* #5 ^designation[4].language = #en
* #5 ^designation[4].value = "BMI ≥ 28"
* #5 ^designation[5].language = #zh-CN
* #5 ^designation[5].value = "几乎每月"
* #5 ^designation[6].language = #en
* #5 ^designation[6].value = "Almost every month"
* #5 ^designation[7].language = #zh-CN
* #5 ^designation[7].value = "每次遇到上述原因都过敏"
* #5 ^designation[8].language = #en
* #5 ^designation[8].value = "Every time I meet one of these triggers"
* #5 ^designation[9].language = #zh-CN
* #5 ^designation[9].value = "腹围>105cm或3.15尺"
* #5 ^designation[10].language = #en
* #5 ^designation[10].value = "Waist > 105 cm"
* #5 ^designation[11].language = #zh-CN
* #5 ^designation[11].value = "总是(非常)"

ValueSet: ConstitutionAnswer
Id: constitution-answer
Title: "体质量表答案 Constitution answer"
Description: "体质量表各题的答案，1 至 5。The answers to the items of the constitution scales, 1 to 5."
* ^experimental = false
* include codes from system ConstitutionAnswerCodes
