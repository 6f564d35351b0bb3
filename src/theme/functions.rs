//! What templates can call: `t`, `asset`, `inline`, `written`, and the filter `number`.

use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::lang::Lang;
use crate::strings::{Argument, Strings};
use crate::theme::{Asset, PANEL};
use crate::view::number;

/// Makes the functions known to the templates.
pub fn register(tera: &mut Tera, strings: Arc<Strings>, assets: Arc<Vec<Asset>>) {
    tera.register_function("t", move |arguments: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let key = arguments.must_get::<&str>("key")?;
        let values = arguments.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
        let values: Vec<(&str, Argument)> =
            values.filter(|(name, _)| *name != "key").map(|(name, value)| (name, argument(value))).collect();
        Ok(strings.text(language(state)?, key, &values))
    });
    let files = assets.clone();
    tera.register_function("asset", move |arguments: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let path = arguments.must_get::<String>("path")?;
        let root = match arguments.get::<String>("root")? {
            Some(root) => root,
            None => of_page(state, "root")?,
        };
        Ok(format!("{root}assets/{}", find(&files, &path)?.name))
    });
    tera.register_function("inline", move |arguments: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let path = arguments.must_get::<String>("path")?;
        Ok(Value::safe_string(&String::from_utf8_lossy(&find(&assets, &path)?.bytes)))
    });
    tera.register_function("written", |_: Kwargs, state: &State<'_>| -> TeraResult<Value> {
        let language = of_page(state, "written")?;
        let attribute = if language.is_empty() { String::new() } else { format!(" lang=\"{language}\"") };
        Ok(Value::safe_string(&attribute))
    });
    tera.register_filter("number", |value: f64, _: Kwargs, state: &State<'_>| -> TeraResult<String> {
        Ok(number(value, language(state)?))
    });
}

fn find<'f>(files: &'f [Asset], path: &str) -> TeraResult<&'f Asset> {
    let found = files.iter().find(|file| file.source == path);
    found.ok_or_else(|| Error::message(format!("there is no static file `{path}` in the theme")))
}

fn argument(value: &Value) -> Argument {
    match value.as_number() {
        Some(_) => Argument::Number(value.as_f64().unwrap_or_default()),
        None => Argument::Text(value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
    }
}

fn language(state: &State<'_>) -> TeraResult<Lang> {
    Ok(Lang::from_tag(&of_page(state, "lang")?).unwrap_or(Lang::Ru))
}

fn of_page(state: &State<'_>, field: &str) -> TeraResult<String> {
    let page =
        state.get::<Value>("page")?.ok_or_else(|| Error::message("a component that calls this needs `@page`"))?;
    // A field without a value is one; what a page made for many does not know is none.
    let value = page.get_from_path(field).ok_or_else(|| {
        Error::message(format!(
            "this needs `page.{field}`, which `{PANEL}` does not have: it is made once for all pages"
        ))
    })?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}
