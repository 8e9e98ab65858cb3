// Browsers and servers wait more than they work: two classes per processor fill what one leaves.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
