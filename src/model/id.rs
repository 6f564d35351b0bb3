//! Typed ids: indices into the model's lists, one type per list.

use std::ops::Index;

use crate::entry::Localised;
use crate::entry::registry::IndicatorEntry;
use crate::model::{Agreement, City, Event, Figure, Model, Organisation, Page, Partnership, Plan, Report, Series};

macro_rules! ids {
    ($($id:ident $field:ident $thing:ty,)*) => {$(
        #[doc = concat!("Index in `Model::", stringify!($field), "`.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(u32);

        impl $id {
            /// The id of the thing at a place in its list; lists hold fewer than 2³² things.
            pub fn from_index(index: usize) -> $id {
                $id(u32::try_from(index).unwrap_or(u32::MAX))
            }

            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

macro_rules! indexed {
    ($($id:ident $field:ident $thing:ty,)*) => {
        ids! { $($id $field $thing,)* }
        $(impl Index<$id> for Model {
            type Output = $thing;

            fn index(&self, id: $id) -> &$thing {
                &self.$field[id.index()]
            }
        })*
    };
}

indexed! {
    CityId cities City,
    OrganisationId organisations Organisation,
    AgreementId agreements Agreement,
    EventId events Event,
    SeriesId series Series,
    ReportId reports Report,
    PartnershipId partnerships Partnership,
    PlanId plans Plan,
    FigureId figures Figure,
    PageId pages Page,
}

ids! {
    TopicId topics (String, Localised),
    IndicatorId indicators IndicatorEntry,
}

impl Index<TopicId> for Model {
    type Output = (String, Localised);

    fn index(&self, id: TopicId) -> &(String, Localised) {
        &self.site.topics[id.index()]
    }
}

impl Index<IndicatorId> for Model {
    type Output = IndicatorEntry;

    fn index(&self, id: IndicatorId) -> &IndicatorEntry {
        &self.site.indicators[id.index()]
    }
}
