Invariant: plan-activity-1
Description: "中文：计划中的活动须说明做什么；有一项 activity.detail 既没有 code 也没有 description；请填项目编码或文字 | English: an activity of a plan says what is done; one activity.detail has neither code nor description; fill in the item's code or words"
Severity: #error
Expression: "activity.detail.all(code.exists() or description.exists())"

Invariant: plan-activity-2
Description: "中文：计划中的活动应注明由谁执行；有一项 activity.detail 没有 performer；请填机构、人员或团队 | English: an activity of a plan should say who does it; one activity.detail has no performer; name the organisation, person or team"
Severity: #warning
Expression: "activity.detail.all(performer.exists())"
