/**
 * The same cases at each run, so that what a change is held to can be repeated: RATECHECK_SEED asks for others, by a number or
 * with "random", which is what looks for what nobody has thought of.
 */
import fc from "fast-check";

const asked = process.env["RATECHECK_SEED"] ?? "20261126";
if (asked !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
