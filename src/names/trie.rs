//! All forms of all names as one tree of letters.
//!
//! Takes folded forms, sorted and each once; leads from a letter to the next as far as a form goes on, and says where
//! one ends. Refuses to look into a text: which letters are tried, and whether a form may end there, is the lexicon's.

use std::collections::VecDeque;

/// A tree of letters. Its nodes are laid out breadth first, so that a node's place follows from that of its letter.
#[derive(Debug)]
pub(super) struct Trie {
    /// The letters that lead to all nodes but the first; those of one node's children stand together, sorted.
    letters: Vec<char>,
    /// One more than there are: the last only ends the children of the one before.
    nodes: Vec<Node>,
}

/// What has been read so far.
#[derive(Debug)]
struct Node {
    /// Where the letters of its children begin.
    children: u32,
    form: Option<u32>,
}

impl Trie {
    /// The place from which every form begins.
    pub const ROOT: usize = 0;

    pub fn new(forms: &[String]) -> Self {
        let (mut letters, mut nodes) = (Vec::new(), Vec::new());
        let mut queue = VecDeque::from([(0..forms.len(), 0)]);
        while let Some((mut range, depth)) = queue.pop_front() {
            let form = forms[range.clone()].first().filter(|form| form.len() == depth).map(|_| index(range.start));
            range.start += usize::from(form.is_some());
            nodes.push(Node { children: index(letters.len()), form });
            while let Some(letter) = forms[range.clone()].first().and_then(|form| form[depth..].chars().next()) {
                let alike = forms[range.clone()].partition_point(|form| form[depth..].starts_with(letter));
                letters.push(letter);
                queue.push_back((range.start..range.start + alike, depth + letter.len_utf8()));
                range.start += alike;
            }
        }
        nodes.push(Node { children: index(letters.len()), form: None });
        Trie { letters, nodes }
    }

    /// Where a letter leads from a node.
    pub fn child(&self, node: usize, letter: char) -> Option<usize> {
        let first = self.nodes[node].children as usize;
        let children = &self.letters[first..self.nodes[node + 1].children as usize];
        children.binary_search(&letter).ok().map(|place| first + place + 1)
    }

    /// The form that ends at a node, by its index.
    pub fn form(&self, node: usize) -> Option<usize> {
        self.nodes[node].form.map(|form| form as usize)
    }
}

/// Half of a `usize`, and still far more than any register of names has letters.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_found_letter_by_letter() {
        let forms = ["амур", "амура", "амурск", "минск", "黑河", "黑河市"].map(str::to_owned);
        let trie = Trie::new(&forms);
        let walk = |word: &str| word.chars().try_fold(Trie::ROOT, |node, letter| trie.child(node, letter));
        for (index, form) in forms.iter().enumerate() {
            assert_eq!(walk(form).and_then(|node| trie.form(node)), Some(index), "{form}");
        }
        assert_eq!(walk("аму").and_then(|node| trie.form(node)), None);
        assert_eq!(walk("амуре"), None);
        assert_eq!(Trie::new(&[]).child(Trie::ROOT, 'а'), None);
    }
}
