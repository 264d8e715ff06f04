/**
 * English words that carry grammar rather than matter: a name or a topic is cut at them. The closed word classes
 * (articles, pronouns, prepositions, conjunctions, auxiliaries, wh-words) and the commonest adverbs, written for this project.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such same other another each every either neither both all any some no none few many much ' +
    'more most less least several own i me my mine myself you your yours yourself he him his himself she her hers herself it ' +
    'its itself we us our ours ourselves they them their theirs themselves one ones who whom whose which what when where why ' +
    'how about above across after against along among amid around as at before behind below beneath beside besides between ' +
    'beyond by despite down during except for from in inside into like near of off on onto out outside over past per since ' +
    'than through throughout till to toward towards under until up upon via versus with within without and but or nor so yet ' +
    'if unless although though because while whereas whether be am is are was were been being have has had having do does did ' +
    'doing done can could will would shall should may might must ought not only also just even still too very quite rather ' +
    'again once then there here now ever never always often already soon later however therefore thus hence moreover finally ' +
    'similarly instead further including given well almost perhaps indeed meanwhile otherwise'
  ).split(' '),
);
