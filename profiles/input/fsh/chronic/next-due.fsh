Extension: NextDue
Id: next-due
Title: "下次随访期限 Next contact due"
Description: "下一次随访最迟的日期；平台在随访完成、分标改变时更新，逾期清单按它检索。The day by which the next contact is due; the platform moves it when a contact took place or the label changed, and lists of what is overdue search by it."
Context: CarePlan
* value[x] only date
* value[x] 1..1
