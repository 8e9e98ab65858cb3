// Browsers and servers wait for each other now and then: one class more than there are processors, as a rule, fills that.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
