CodeSystem: AlertTaskReasonCodes
Id: alert-task-reason
Title: "危急值任务了结的原因 Why an alert task ended"
Description: "平台自己了结危急值任务时写在 statusReason 中的原因；人工了结的没有这个编码。本项目自定。What the platform writes into statusReason where it ends an alert task itself; one that somebody ended by hand has no such code. Local to this project."
* insert OwnCodeSystem
* insert Concept(follow-up, 已有随访, A follow-up was recorded)
* insert Concept(reading-below, 之后的读数已不危急, A later reading is no longer critical)
* insert Concept(alert-withdrawn, 提醒已撤销, The alert was withdrawn)
* insert Concept(episodes-joined, 与另一任务属同一次发作, Another task is about the same episode)
