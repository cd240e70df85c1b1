Profile: ElderlySelfCare
Parent: Observation
Id: ElderlySelfCare
Title: "老年人生活自理能力评估 Elderly self-care assessment"
Description: "65岁及以上老年人每年一次的生活自理能力自评（国家基本公共卫生服务规范第三版附件）：结论必填；系统存有分项分和总分的一并发送，平台核对三者是否相符。按问卷 elderly-self-care 填写的，derivedFrom 指向答卷。The yearly self-care self-assessment of people of 65 and over (annex of the national public health norm, third edition): the conclusion is required; where a system keeps item scores and total it sends them too, and the platform checks that the three agree. Where the questionnaire elderly-self-care was filled in, derivedFrom is the response."
* insert EnforcedForCode(Observation, elderly-self-care-code)
* insert Assessed(self-care, SelfCareLevel)
* derivedFrom insert Supported
* obeys self-care-4 and self-care-5
* component contains eating 0..1 and washing 0..1 and dressing 0..1 and toileting 0..1 and mobility 0..1 and total 0..1
* insert ScoredComponent(eating, SelfCareItemCodes, eating)
* component[eating].value[x] obeys self-care-1
* insert ScoredComponent(washing, SelfCareItemCodes, washing)
* component[washing].value[x] obeys self-care-2
* insert ScoredComponent(dressing, SelfCareItemCodes, dressing)
* component[dressing].value[x] obeys self-care-1
* insert ScoredComponent(toileting, SelfCareItemCodes, toileting)
* component[toileting].value[x] obeys self-care-3
* insert ScoredComponent(mobility, SelfCareItemCodes, mobility)
* component[mobility].value[x] obeys self-care-3
* insert ScoredComponent(total, SelfCareItemCodes, total)
