CodeSystem: SelfCareLevelCodes
Id: self-care-level
Title: "生活自理能力 Self-care level"
Description: "老年人生活自理能力评估的结论，依次对应体检表上的1至4（国家基本公共卫生服务规范第三版）。The conclusions of the elderly self-care assessment, in the order 1 to 4 of the examination form (national public health norm, third edition)."
* insert OwnCodeSystem
* insert Concept(self-reliant, 可自理（0至3分）, [[Self-reliant, 0 to 3 points]])
* insert Concept(mild, 轻度依赖（4至8分）, [[Mildly dependent, 4 to 8 points]])
* insert Concept(moderate, 中度依赖（9至18分）, [[Moderately dependent, 9 to 18 points]])
* insert Concept(severe, 不能自理（19分及以上）, [[Unable to care for oneself, 19 points and above]])

ValueSet: SelfCareLevel
Id: self-care-level
Title: "生活自理能力 Self-care level"
Description: "老年人生活自理能力评估的结论。The conclusions of the elderly self-care assessment."
* ^experimental = false
* include codes from system SelfCareLevelCodes

CodeSystem: SelfCareItemCodes
Id: self-care-item
Title: "生活自理能力评估项目 Self-care items"
Description: "评估表的五个项目和总分；项目代码即问卷 elderly-self-care 的 linkId。The five items of the form and their total; an item's code is its linkId in the questionnaire elderly-self-care."
* insert OwnCodeSystem
* insert Concept(eating, 进餐, Eating)
* insert Concept(washing, 梳洗, Washing)
* insert Concept(dressing, 穿衣, Dressing)
* insert Concept(toileting, 如厕, Toileting)
* insert Concept(mobility, 活动, Mobility)
* insert Concept(total, 总分, Total)
