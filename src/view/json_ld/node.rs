//! A node of a graph: what it is, and its properties in the order in which they were put.
//!
//! Takes words, numbers and other nodes, gives JSON. Refuses properties without a value: nothing is said there. A list of
//! one is its one value, as JSON-LD has it anyway.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::view::json_ld::SCHEMA;

/// A node. Without a type it is a reference to one that is described elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Node(Vec<(&'static str, Value)>);

/// The value of a property.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Nothing,
    Text(String),
    Whole(u64),
    Real(f64),
    Switch(bool),
    Node(Node),
    List(Vec<Value>),
}

impl Node {
    /// A node of a type of schema.org.
    pub fn new(kind: &'static str) -> Node {
        Node(vec![("@type", Value::Text(kind.to_owned()))])
    }

    /// The node that is described under an id.
    pub fn reference(id: String) -> Node {
        Node(vec![("@id", Value::Text(id))])
    }

    /// The same node under an id.
    pub fn id(self, id: String) -> Node {
        self.with("@id", id)
    }

    /// The same node with one property more, if there is anything to say.
    pub fn with(mut self, property: &'static str, value: impl Into<Value>) -> Node {
        match value.into() {
            Value::Nothing => {}
            Value::List(values) if values.is_empty() => {}
            Value::List(mut values) if values.len() == 1 => self.0.extend(values.pop().map(|value| (property, value))),
            value => self.0.push((property, value)),
        }
        self
    }

    /// The same node with a property that has each of these values.
    pub fn with_each<V: Into<Value>>(self, property: &'static str, values: impl IntoIterator<Item = V>) -> Node {
        self.with(property, values.into_iter().collect::<Vec<V>>())
    }

    /// The same node with a member of one of schema.org's own lists, such as `EventCancelled`.
    pub fn with_member(self, property: &'static str, member: Option<&str>) -> Node {
        self.with(property, member.map(|member| format!("{SCHEMA}/{member}")))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(text.clone())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Whole(number as u64)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Whole(number.into())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::Real(number)
    }
}

impl From<bool> for Value {
    fn from(switch: bool) -> Value {
        Value::Switch(switch)
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        Value::Node(node)
    }
}

impl<V: Into<Value>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Value {
        value.map_or(Value::Nothing, Into::into)
    }
}

impl<V: Into<Value>> From<Vec<V>> for Value {
    fn from(values: Vec<V>) -> Value {
        Value::List(values.into_iter().map(Into::into).collect())
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (property, value) in &self.0 {
            map.serialize_entry(property, value)?;
        }
        map.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Nothing => serializer.serialize_none(),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Whole(number) => serializer.serialize_u64(*number),
            Value::Real(number) => serializer.serialize_f64(*number),
            Value::Switch(switch) => serializer.serialize_bool(*switch),
            Value::Node(node) => node.serialize(serializer),
            Value::List(values) => values.serialize(serializer),
        }
    }
}
