/** How many arms a trial has, and how few people an arm. */

/** More arms no trial has. */
export const mostArms = 8;

/** Fewer people than these are no arm: "4 in each group" had something. */
export const fewestOfArm = 8;
