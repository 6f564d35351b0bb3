//! The reference of themes, collected from the view structs themselves so that it cannot drift.

/// A view struct as docs/theme.md tells it.
pub struct StructReference {
    pub name: &'static str,
    pub doc: &'static [&'static str],
    pub fields: &'static [FieldReference],
}

/// A field of a view struct.
pub struct FieldReference {
    pub name: &'static str,
    pub doc: &'static [&'static str],
    /// The Rust type, as text.
    pub kind: &'static str,
}

/// Declares view structs: serialisable, and described by a constant `REFERENCE`.
macro_rules! views {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $field_doc:literal])* $field:ident: $kind:ty,)* })*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
            pub struct $name { $($(#[doc = $field_doc])* pub $field: $kind,)* }
        )*

        /// The description of the structs of this module, in order.
        pub const REFERENCE: &[crate::view::reference::StructReference] = &[$(
            crate::view::reference::StructReference {
                name: stringify!($name),
                doc: &[$($doc),*],
                fields: &[$(crate::view::reference::FieldReference {
                    name: stringify!($field),
                    doc: &[$($field_doc),*],
                    kind: stringify!($kind),
                },)*],
            },
        )*];
    };
}
pub(super) use views;
