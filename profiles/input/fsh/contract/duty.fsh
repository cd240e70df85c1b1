CodeSystem: DutyCodes
Id: duty
Title: "签约服务项目 Duty of a contract"
Description: "签约服务包承诺的服务；本项目自定代码，县里可以用补充代码系统增加。The services that packages of family doctor contracts promise; local codes, to which a county adds by a supplement."
* insert OwnCodeSystem
* insert Concept(yearly-service, 年度履约服务, Yearly service)
* insert Concept(monthly-service, 每月履约服务, Monthly service)
* insert Concept(record-update, 健康档案更新, Update of the health record)
* insert Concept(health-reminder, 健康提醒, Health reminder)
* insert Concept(health-advice, 健康咨询或指导, Health advice)
* insert Concept(face-to-face-visit, 面对面或上门健康随访, Visit face to face or at home)
* insert Concept(health-examination, 年度健康体检, Yearly health examination)
* insert Concept(self-care-assessment, 生活自理能力评估, Assessment of self-care)
* insert Concept(constitution-assessment, 中医体质辨识, TCM constitution assessment)
* insert Concept(chronic-follow-up, 慢病随访, Chronic disease follow-up)
* insert Concept(fasting-glucose, 空腹血糖检测, Fasting glucose test)
* insert Concept(child-guidance-6m, 6月龄中医药健康指导, TCM guidance at 6 months)
* insert Concept(child-guidance-12m, 12月龄中医药健康指导, TCM guidance at 12 months)
* insert Concept(child-guidance-18m, 18月龄中医药健康指导, TCM guidance at 18 months)
* insert Concept(child-guidance-24m, 24月龄中医药健康指导, TCM guidance at 24 months)
* insert Concept(child-guidance-30m, 30月龄中医药健康指导, TCM guidance at 30 months)
* insert Concept(child-guidance-36m, 36月龄中医药健康指导, TCM guidance at 36 months)
* insert Concept(vision-screening, 视力筛查, Screening of eyesight)
* insert Concept(bmi-for-age, 体重指数测量, Body mass index for age)
* insert Concept(spine-screening, 脊柱弯曲筛查, Screening of the spine)
* insert Concept(maternal-visit, 孕产期随访, Antenatal or postnatal visit)
* insert Concept(rehabilitation-guidance, 康复指导, Guidance on rehabilitation)

ValueSet: Duty
Id: duty
Title: "签约服务项目 Duty of a contract"
Description: "签约服务包承诺的服务。The services that packages of family doctor contracts promise."
* ^experimental = false
* include codes from system DutyCodes
