// After the operation of the Subscriptions R5 Backport (1.1.0), whose answer it gives, and more.
Instance: subscription-status
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/subscription-status"
* name = "SubscriptionStatus"
* title = "订阅投递状态 Subscription status"
* status = #active
* kind = #operation
* description = "一个订阅（或全部订阅）的投递情况：状态、等待、已送达、已放弃的通知数，最近一次送达和最近一次失败。How one Subscription, or each of them, fares: its state, how many notifications wait, are delivered or given up, the last delivery and the last failure."
* affectsState = false
* code = #status
* resource = #Subscription
* system = false
* type = true
* instance = true
* parameter.name = #return
* parameter.use = #out
* parameter.min = 1
* parameter.max = "1"
* parameter.type = #Bundle
* parameter.documentation = "每个订阅一个 Parameters：subscription、status、type、eventsSinceSubscriptionStart、error（同 R5 Backport），以及 waiting、parked、delivered、lastDelivered、nextTry、lastError（含中英文说明）。A searchset with Parameters for each Subscription: those of the R5 Backport, and waiting, parked, delivered, lastDelivered, nextTry and lastError with its text in Chinese and English."
