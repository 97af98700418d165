/** What the staff may do with a plan beside its form in Strapi's panel; the doors are the workbench's. */
export { extendPlan, type AskedExtension } from './planExtending';
export { copyPlan, draftPlan, reviewPlan, type PlanReview } from './planDesk';
