//! The archive of a year: what lies in the bag, what its pages say, that it is valid to others' tools and holds alone.
//!
//! `bag` compares a small archive as a whole; `demo` looks at the archives of the demo site; `browser` opens them;
//! `versions` corrects, `zips` packs and `every` freezes all years; `criteria` is what an archive must stand for decades.
//!
//! The criteria, and where each is held:
//!
//! - C1 valid to others: `demo::the_tools_of_others_find_the_bags_valid`
//! - C2 every change is found: `criteria::c2_…`; each kind of change with its words: `verify::changed`
//! - C3 the same bytes anywhere: `demo::archives_are_alike_wherever_they_are_made`, `criteria::c3_…`, `zips::…`
//! - C4 nothing from elsewhere: `demo::nothing_is_loaded_from_elsewhere`, `browser::every_page_is_quiet_without_a_network`
//! - C5 from any folder, even one that cannot be written: `browser::every_page_…`, `criteria::c5_…`
//! - C6 links: `demo::every_link_leads_to_a_file_of_the_bag_or_out_of_it`
//! - C7 without scripts: `criteria::c7_…`
//! - C8 valid HTML: `demo::the_validator_finds_nothing_in_archived_pages`
//! - C9 formats: `demo::the_formats_are_few`
//! - C10 what every page says of itself: `criteria::c10_…`
//! - C11 frozen for ever: `versions::…`
//! - C12 the data agree with the pages: `criteria::c12_…`
//! - C14 small: `criteria::c14_…`; how fast it is verified, `benches/verify.py` measures
//! - C15 with nothing but what every system has: `criteria::c15_…`
//! - C16 manifests that mean harm: `verify::hostile`

mod bag;
mod browser;
mod criteria;
mod demo;
mod every;
mod versions;
mod zips;
