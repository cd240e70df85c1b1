CodeSystem: CommunicationCategoryCodes
Id: communication-category
Title: "沟通类别 Category of a communication"
Description: "与居民沟通的类别；本项目自定。What a communication with a resident is; local to this project."
* insert OwnCodeSystem
* insert Concept(reminder, 健康提醒, Reminder)
* insert Concept(advice, 健康咨询或指导, Advice)
* insert Concept(education, 健康教育, Health education)
