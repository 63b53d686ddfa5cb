// The parts of Observable Plot that the report draws with.
export {plot, dot, ruleX, ruleY, link, arrow, text, axisX, axisY} from "@observablehq/plot";
